import { readFile } from 'node:fs/promises'
import { blobPath } from '#lib/blobs/index.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { findAttachment } from '../find-attachment.ts'
import { findAttachmentFile } from '../find-attachment-file.ts'
import { modelPicture } from '../pictures/model-picture.ts'
import type { PictureView } from '../schema.ts'

/** A picture as the API gives it. */
export async function viewOf(owner: string, id: string): Promise<PictureView> {
  const view = await findAttachment(owner, id)
  if (view.kind !== 'picture') throw new Error('not a picture')
  return view
}

/** What a model gets of a picture. */
export async function sentPicture(owner: string, id: string, highResolution = false) {
  const model = modelEntry('qvq-max')
  const { blob, width, height } = await modelPicture({
    ownerId: owner,
    attachmentId: id,
    model,
    highResolution,
  })
  return { ...blob, width, height, data: await readFile(blobPath(blob.hash)) }
}

/** The bytes that a browser shows of a picture. */
export async function previewOf(owner: string, id: string): Promise<Buffer> {
  const { hash } = await findAttachmentFile(owner, id, 'preview')
  return readFile(blobPath(hash))
}
