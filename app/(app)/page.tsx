import { WorkspacePage } from '#components/workspace/workspace-page.tsx'
import { isAccessNeeded } from '#lib/access/index.ts'
import { listConversations } from '#lib/conversations/index.ts'
import { isDemo } from '#lib/env.ts'
import { listKnownModels } from '#lib/qvq/index.ts'
import { currentOwner } from '#lib/session.ts'
import { findSettings } from '#lib/settings/index.ts'

export default async function NewConversationPage() {
  const ownerId = await currentOwner()
  const list = ownerId ? await listConversations({ ownerId }) : { items: [], nextCursor: null }
  const { instructions } = ownerId ? await findSettings(ownerId) : { instructions: '' }
  const models = listKnownModels()
  const accessNeeded = await isAccessNeeded()
  return (
    <WorkspacePage
      initial={{ list, conversation: null, models, instructions, accessNeeded }}
      demo={isDemo()}
    />
  )
}
