const SHOWABLE = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/bmp',
  'image/x-icon',
  'image/vnd.microsoft.icon',
  'image/svg+xml',
])

/** Whether browsers show pictures of a media type in an `<img>`. */
export function isShowable(mediaType: string): boolean {
  return SHOWABLE.has(mediaType)
}
