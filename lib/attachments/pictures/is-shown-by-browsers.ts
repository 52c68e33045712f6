const SHOWN_BY_BROWSERS = new Set([
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
  'image/x-icon',
])

/**
 * Whether every browser shows a picture's own file; of the others it shows the preview, which is
 * larger for that. BMP is not among them because of those without a file header.
 */
export const isShownByBrowsers = (mediaType: string): boolean => SHOWN_BY_BROWSERS.has(mediaType)
