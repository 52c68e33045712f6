/** A data URI taken apart. `bytes` are decoded. */
export interface DataUri {
  mediaType: string
  bytes: Buffer
}

const head = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+);base64,/i
const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** Decodes a base64 data URI; null when it is not one. */
export function parseDataUri(url: string): DataUri | null {
  const match = head.exec(url.slice(0, 200))
  const mediaType = match?.[1]
  if (!match || !mediaType) return null
  const payload = url.slice(match[0].length)
  if (payload === '' || !base64.test(payload)) return null
  return { mediaType: mediaType.toLowerCase(), bytes: Buffer.from(payload, 'base64') }
}
