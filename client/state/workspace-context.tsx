'use client'
import { createContext, type ReactNode, use, useState } from 'react'
import { createWorkspace, type InitialData, type Workspace } from './workspace.ts'

const WorkspaceContext = createContext<Workspace | null>(null)

export function WorkspaceProvider(props: { initial: InitialData; children: ReactNode }) {
  const [workspace] = useState(() => createWorkspace(props.initial))
  return <WorkspaceContext value={workspace}>{props.children}</WorkspaceContext>
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it')
  return workspace
}
