import type { Locale } from '#lib/messages.ts'

/** Who sends a request to the upload server. */
export interface Uploader {
  ownerId: string
  locale: Locale
  requestId: string
}
