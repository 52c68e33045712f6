import { notFound } from 'next/navigation'
import { z } from 'zod'
import { WorkspacePage } from '#components/workspace/workspace-page.tsx'
import { isAccessNeeded } from '#lib/access/index.ts'
import { findConversationEnd, listConversations } from '#lib/conversations/index.ts'
import { isDemo } from '#lib/env.ts'
import { requestLocale } from '#lib/locale.ts'
import { listKnownModels } from '#lib/qvq/index.ts'
import { currentOwner } from '#lib/session.ts'
import { findSettings } from '#lib/settings/index.ts'

export default async function ConversationPage(props: PageProps<'/c/[conversationId]'>) {
  const { conversationId } = await props.params
  const ownerId = await currentOwner()
  if (!ownerId || !z.uuid().safeParse(conversationId).success) notFound()
  const locale = await requestLocale()
  const [conversation, list, { instructions }] = await Promise.all([
    findConversationEnd({ ownerId, conversationId, locale }),
    listConversations({ ownerId }),
    findSettings(ownerId),
  ])
  if (!conversation) notFound()
  const models = listKnownModels()
  const accessNeeded = await isAccessNeeded()
  return (
    <WorkspacePage
      initial={{ list, conversation, models, instructions, accessNeeded }}
      demo={isDemo()}
    />
  )
}
