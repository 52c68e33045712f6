import { notFound } from 'next/navigation'
import { z } from 'zod'
import { WorkspacePage } from '#components/workspace/workspace-page.tsx'
import { findConversation, listConversations } from '#lib/conversations/index.ts'
import { isDemo } from '#lib/env.ts'
import { requestLocale } from '#lib/locale.ts'
import { currentOwner } from '#lib/session.ts'

export default async function ConversationPage(props: PageProps<'/c/[conversationId]'>) {
  const { conversationId } = await props.params
  const ownerId = await currentOwner()
  if (!ownerId || !z.uuid().safeParse(conversationId).success) notFound()
  const locale = await requestLocale()
  const [conversation, list] = await Promise.all([
    findConversation({ ownerId, conversationId, locale }),
    listConversations({ ownerId }),
  ])
  if (!conversation) notFound()
  return <WorkspacePage initial={{ list, conversation }} demo={isDemo()} />
}
