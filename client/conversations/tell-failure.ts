import type { FailedChange, Workspace } from '#client/state/workspace.ts'

/** Says that a change was taken back; a newer failure of the same kind takes the older one's place. */
export function tellFailure(workspace: Workspace, failure: FailedChange) {
  const { action, conversationId } = failure
  workspace.failedChanges.update((all) => [
    ...all.filter((one) => one.action !== action || one.conversationId !== conversationId),
    failure,
  ])
}
