import { WorkspacePage } from '#components/workspace/workspace-page.tsx'
import { listConversations } from '#lib/conversations/index.ts'
import { isDemo } from '#lib/env.ts'
import { currentOwner } from '#lib/session.ts'

export default async function NewConversationPage() {
  const ownerId = await currentOwner()
  const list = ownerId ? await listConversations({ ownerId }) : { items: [], nextCursor: null }
  return <WorkspacePage initial={{ list, conversation: null }} demo={isDemo()} />
}
