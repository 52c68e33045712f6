import { env } from '#lib/env.ts'
import { modelEntry, pictureGrid } from '#lib/qvq/index.ts'
import { cleanName } from '../clean-name.ts'
import { PREVIEW_SIDE } from '../limits.ts'
import { identifyPicture } from './identify-picture.ts'
import { isShownByBrowsers } from './is-shown-by-browsers.ts'
import { renderAttachment } from './render-attachment.ts'
import { storePicture } from './store-picture.ts'

/** Where the preview is all that a browser can show, it is what people zoom into. */
const LONE_PREVIEW_SIDE = 1600

/**
 * Takes a file in as a picture of this owner: recognised by its bytes, decoded so that a broken one
 * is refused now and not by the service, rendered for the model and for the browser.
 * @param path a file that stays the caller's.
 * @returns the attachment's id.
 * @throws AppError, see `identifyPicture` and `renderPicture`.
 */
export async function importPicture(
  ownerId: string,
  { path, name: givenName }: { path: string; name: string },
): Promise<string> {
  const name = cleanName(givenName)
  const facts = await identifyPicture(path, name)
  const picture = { path, name, ...facts }
  const model = modelEntry(env.QVQ_MODEL)
  const wanted = {
    model,
    grid: pictureGrid(model, false),
    previewSide: isShownByBrowsers(facts.mediaType) ? PREVIEW_SIDE : LONE_PREVIEW_SIDE,
  }
  return renderAttachment(picture, wanted, (renditions) =>
    storePicture(ownerId, { ...picture, renditions }),
  )
}
