import { open, stat } from 'node:fs/promises'
import { AppError } from '#lib/errors.ts'
import { cleanName } from './clean-name.ts'
import { MAX_PICTURE_BYTES } from './limits.ts'
import { importPicture } from './pictures/import-picture.ts'
import { identifyVideo, VIDEO_HEAD_BYTES } from './videos/identify-video.ts'
import { importVideo } from './videos/import-video.ts'
import { videoTypeByName } from './videos/video-names.ts'

const MEGABYTE = 1024 * 1024

/**
 * Takes a file in as what its bytes say that it is, whatever its name.
 * @param path a file that stays the caller's.
 * @returns the attachment's id.
 * @throws AppError, see `importVideo` and `importPicture`; `upload_too_large` for a picture whose
 * size only a video may have; `video_format` for what is only named like a video.
 */
export async function importFile(
  ownerId: string,
  { path, name }: { path: string; name: string },
): Promise<string> {
  const mediaType = identifyVideo(await readHead(path))
  if (mediaType) return importVideo(ownerId, { path, name, mediaType })
  const { size } = await stat(path)
  if (size > MAX_PICTURE_BYTES) {
    const megabytes = Math.ceil(size / MEGABYTE)
    throw new AppError('upload_too_large', {
      details: { name: cleanName(name), megabytes, limit: MAX_PICTURE_BYTES / MEGABYTE },
    })
  }
  return importPicture(ownerId, { path, name }).catch((error) => {
    throw isOnlyNamedVideo(error, name)
      ? new AppError('video_format', { details: { name: cleanName(name) }, cause: error })
      : error
  })
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(VIDEO_HEAD_BYTES))
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const isOnlyNamedVideo = (error: unknown, name: string) =>
  error instanceof AppError && error.code === 'picture_format' && videoTypeByName(name) !== null
