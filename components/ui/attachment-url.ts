/** Where the bytes of an attachment of ours are. */
export const originalUrl = (id: string) => `/api/attachments/${id}/original`

/** A picture of it as WebP, for the eye. */
export const previewUrl = (id: string) => `/api/attachments/${id}/preview`
