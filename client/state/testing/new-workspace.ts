import { createWorkspace, type InitialData, type Workspace } from '../workspace.ts'

/** A workspace as of a page just opened, with what a test says. */
export function newWorkspace(initial: Partial<InitialData> = {}): Workspace {
  return createWorkspace({
    list: { items: [], nextCursor: null },
    conversation: null,
    models: { default: 'qvq-max', uploads: false, models: [] },
    instructions: '',
    accessNeeded: false,
    ...initial,
  })
}
