/** What a file probably is, for the time until the server has looked at its bytes. */
export function guessKind({ name, type }: { name: string; type: string }): 'picture' | 'video' {
  return type.startsWith('video/') || endsAsVideo(name) ? 'video' : 'picture'
}

const PICTURE =
  /\.(apng|avif|bmp|bw|dib|gif|heic|heif|icns|ico|j2c|j2k|jfif|jp2|jpc|jpe|jpeg|jpf|jpg|jpx|png|rgb|rgba|sgi|svg|tif|tiff|webp)$/i
const VIDEO = /\.(avi|flv|m4v|mkv|mov|mp4|webm|wmv)$/i

/** Whether a file name or path ends as those of videos do. */
export const endsAsVideo = (path: string): boolean => VIDEO.test(path)

/** The address, when a text is one http(s) URL and nothing else; otherwise null. */
export function webUrl(text: string): URL | null {
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed) || !URL.canParse(trimmed)) return null
  return new URL(trimmed)
}

/** The same for the address of a picture or video, as far as its ending tells. */
export function mediaUrl(text: string): URL | null {
  const url = webUrl(text)
  return url && (PICTURE.test(url.pathname) || endsAsVideo(url.pathname)) ? url : null
}

/** What a person would call the file at an address: its name there, or else the host's. */
export function nameOfUrl({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '')
  if (!last) return hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
