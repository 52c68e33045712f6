import { AppError } from '#lib/errors.ts'
import { type FetchedContent, fetchUrl, parseUrl } from '#lib/fetch-url/index.ts'
import { cleanName } from './clean-name.ts'
import { importFile } from './import-file.ts'
import { MAX_PICTURE_BYTES } from './limits.ts'
import { withIncomingFile } from './uploads/incoming-file.ts'
import { identifyVideo } from './videos/identify-video.ts'
import { storeVideoUrl } from './videos/store-video.ts'
import { videoTypeByName } from './videos/video-names.ts'

/** What nobody else will find either. */
const GONE = new Set<unknown>([404, 410])

/**
 * Takes in what is at an address. A picture is imported once, as a file, so that it lives as long as
 * the conversation. A video stays where it is: its address is kept, and the service fetches it.
 * @returns the attachment's id.
 * @throws AppError `url_invalid`, and see `fetchUrl` and `importFile`.
 */
export async function importUrl(ownerId: string, address: string): Promise<string> {
  const url = parseUrl(address)
  const name = nameFromUrl(url)
  return withIncomingFile(async (path) => {
    const content = await fetchUrl(url, {
      path,
      maxBytes: MAX_PICTURE_BYTES,
      isWanted: (content) => videoType(content) === null,
    }).catch((error) => {
      if (videoTypeByName(name) && mayBeThereForOthers(error)) return null
      throw error
    })
    const mediaType = content ? videoType(content) : videoTypeByName(name)
    if (mediaType) return storeVideoUrl(ownerId, { url, name, mediaType })
    return importFile(ownerId, { path, name })
  })
}

/** By the bytes; by the host's word only where they are neither known nor text, such as a playlist. */
function videoType({ head, contentType }: FetchedContent): string | null {
  const claimed = /^video\/[\w.+-]{1,40}$/.test(contentType) && head.includes(0)
  return identifyVideo(head) ?? (claimed ? contentType : null)
}

/** Hosts turn servers away that let the model service in, and may be too far from here. */
function mayBeThereForOthers(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  if (error.code === 'url_refused') return !GONE.has(error.details.status)
  return error.cause instanceof Error && error.cause.name === 'TimeoutError'
}

function nameFromUrl({ pathname, hostname }: URL): string {
  const last = pathname.split('/').at(-1) || hostname
  return cleanName(decode(last))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
