import 'server-only'

export { deleteEverything } from './delete-everything.ts'
export { exportConversation } from './export-conversation.ts'
export { exportEverything } from './export-everything.ts'
export { importArchive } from './import-archive.ts'
export { sweepImports } from './sweep-imports.ts'
