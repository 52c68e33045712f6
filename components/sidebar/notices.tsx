'use client'
import { useEffect } from 'react'
import { sendDeletions } from '#client/conversations/send-deletion.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { DeletionNotice } from './deletion-notice.tsx'
import { FailureNotice } from './failure-notice.tsx'

/** What has just happened to conversations of the list, above where one writes. */
export function Notices() {
  const workspace = useWorkspace()
  const deletions = useStore(workspace.deletions)
  const failures = useStore(workspace.failedChanges)
  useEffect(() => {
    const onLeave = () => sendDeletions(workspace)
    window.addEventListener('pagehide', onLeave)
    return () => window.removeEventListener('pagehide', onLeave)
  }, [workspace])
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-32 z-50 flex flex-col items-center gap-2 px-4">
      {deletions.map(
        (deletion) =>
          !deletion.sent && <DeletionNotice key={deletion.conversationId} deletion={deletion} />,
      )}
      {failures.map((failure) => (
        <FailureNotice key={`${failure.action} ${failure.conversationId}`} failure={failure} />
      ))}
    </div>
  )
}
