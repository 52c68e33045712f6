const NAMES = new Map([
  ['image/jp2', 'JPEG 2000'],
  ['image/svg+xml', 'SVG'],
  ['image/x-icon', 'ICO'],
  ['image/vnd.microsoft.icon', 'ICO'],
])

/** A media type as people call it: `image/heic` is HEIC. */
export function formatName(mediaType: string): string {
  const known = NAMES.get(mediaType)
  return known ?? mediaType.replace(/^.*\/(x-)?/, '').toUpperCase()
}
