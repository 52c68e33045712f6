import { readFile } from 'node:fs/promises'
import { AppError } from '#lib/errors.ts'
import { identifyPicture } from './identify-picture.ts'
import { type RenderedPicture, renderPreview } from './render-picture.ts'
import { queueRender } from './render-queue.ts'

/** The preview of a video, from a picture file. @throws AppError, see `identifyPicture`. */
export async function renderPoster(path: string): Promise<RenderedPicture> {
  const name = 'preview'
  await identifyPicture(path, name)
  return queueRender(async () => renderPreview(await readFile(path))).catch((cause) => {
    throw new AppError('picture_unreadable', { details: { name }, cause })
  })
}
