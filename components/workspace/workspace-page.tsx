'use client'
import type { InitialData } from '#client/state/workspace.ts'
import { WorkspaceProvider } from '#client/state/workspace-context.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** The whole page: what the server knows when it is opened, then it lives by itself. */
export function WorkspacePage({ initial, demo }: { initial: InitialData; demo: boolean }) {
  return (
    <WorkspaceProvider initial={initial}>
      <WorkspaceScreen demo={demo} />
    </WorkspaceProvider>
  )
}
