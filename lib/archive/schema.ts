import { z } from 'zod'

/** The query of `GET /api/conversations/{id}/export`. */
export const exportQuerySchema = z.strictObject({ format: z.enum(['markdown', 'zip', 'json']) })
export type ExportFormat = z.infer<typeof exportQuerySchema>['format']

/** The body of `DELETE /api/owner`: nobody sends it by accident. */
export const deleteEverythingSchema = z.strictObject({ confirm: z.literal('delete everything') })

/** What an import brought. */
export interface ImportCounts {
  conversations: number
  turns: number
  attachments: number
  /** Named by a question, but their bytes are not in the archive: imported without. */
  missingAttachments: number
}

export { MAX_ARCHIVE_BYTES } from './limits.ts'
