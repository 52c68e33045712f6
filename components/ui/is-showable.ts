const SHOWABLE = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/x-icon',
  'image/vnd.microsoft.icon',
  'image/svg+xml',
])

/**
 * Whether browsers show pictures of a media type in an `<img>`. BMP is left out: they show it only
 * with a file header, which those from a clipboard do not have.
 */
export function isShowable(mediaType: string): boolean {
  return SHOWABLE.has(mediaType)
}
