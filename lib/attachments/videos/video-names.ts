const MEDIA_TYPES = new Map([
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['qt', 'video/quicktime'],
  ['mkv', 'video/x-matroska'],
  ['webm', 'video/webm'],
  ['avi', 'video/x-msvideo'],
  ['flv', 'video/x-flv'],
  ['wmv', 'video/x-ms-wmv'],
  ['asf', 'video/x-ms-wmv'],
])

/**
 * The media type that a name claims; used to word refusals, and for addresses whose bytes we do not
 * have.
 */
export function videoTypeByName(name: string): string | null {
  const extension = /\.(\w+)$/.exec(name)?.[1] ?? ''
  return MEDIA_TYPES.get(extension.toLowerCase()) ?? null
}
