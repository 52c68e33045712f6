import 'server-only'

export { deleteEverything } from './delete-everything.ts'
export { exportConversation } from './export/export-conversation.ts'
export { exportEverything } from './export/export-everything.ts'
export { importArchive } from './import/import-archive.ts'
export { sweepImports } from './import/sweep-imports.ts'
