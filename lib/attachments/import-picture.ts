import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { cleanName } from './clean-name.ts'
import { identifyPicture } from './identify-picture.ts'
import { gridVariant, modelGrid, PREVIEW_VARIANT, sentSize } from './model-grid.ts'
import { renderForModel, renderPreview } from './render-picture.ts'
import { queueRender } from './render-queue.ts'
import { storePicture } from './store-picture.ts'

/**
 * Takes a file in as a picture of this owner: recognised by its bytes, decoded once so that a
 * broken one is refused now and not by the service, rendered for the model and for the browser.
 * @param path a file that stays the caller's.
 * @returns the attachment's id.
 * @throws AppError, see `identifyPicture`; `picture_unreadable` when decoding fails.
 */
export async function importPicture(
  ownerId: string,
  { path, name: givenName }: { path: string; name: string },
): Promise<string> {
  const name = cleanName(givenName)
  const facts = await identifyPicture(path, name)
  const model = modelEntry(env.QVQ_MODEL)
  const grid = modelGrid(model, false)
  const { mediaType } = facts
  const renditions = await queueRender(async () => {
    const sent = await renderForModel(path, sentSize(facts, grid), { mediaType, model })
    const preview = await renderPreview(sent.data)
    return [
      { variant: gridVariant(grid), picture: sent },
      { variant: PREVIEW_VARIANT, picture: preview },
    ]
  }).catch((cause) => {
    throw new AppError('picture_unreadable', { details: { name }, cause })
  })
  return storePicture(ownerId, { path, name, ...facts, renditions })
}
