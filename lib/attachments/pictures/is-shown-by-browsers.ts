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
 * Whether every browser shows a picture's own file; of other formats it shows the preview instead.
 * BMP is left out, because a headerless one is not shown.
 */
export const isShownByBrowsers = (mediaType: string): boolean => SHOWN_BY_BROWSERS.has(mediaType)
