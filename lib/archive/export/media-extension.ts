const EXTENSIONS = new Map([
  ['image/jpeg', '.jpg'],
  ['image/svg+xml', '.svg'],
  ['image/x-icon', '.ico'],
  ['image/vnd.microsoft.icon', '.ico'],
  ['video/quicktime', '.mov'],
  ['video/x-matroska', '.mkv'],
  ['video/x-msvideo', '.avi'],
  ['video/x-flv', '.flv'],
  ['video/x-ms-wmv', '.wmv'],
])

/** How a file of this type is named, so that other programs know it: `.png`; empty when unknown. */
export function mediaExtension(mediaType: string): string {
  const known = EXTENSIONS.get(mediaType)
  if (known) return known
  const [, subtype] = /^(?:image|video)\/(?:x-)?([a-z0-9]{1,7})$/.exec(mediaType) ?? []
  return subtype ? `.${subtype}` : ''
}
