import 'server-only'

export { apiDocument } from './api-document.ts'
