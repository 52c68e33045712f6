import { type RenderedFiles, renderPicture } from '#lib/picture-process/index.ts'
import type { ModelEntry, PatchGrid } from '#lib/qvq/index.ts'
import { fitPicture } from './fit-picture.ts'
import type { PictureFacts } from './identify-picture.ts'
import { gridVariant, PREVIEW_VARIANT } from './rendition-variants.ts'
import type { RenditionFile } from './store-picture.ts'

/** The longest media type that is sent, in front of the base64. */
const DATA_URI_PREFIX = 'data:image/jpeg;base64,'

/**
 * Renders a picture for a model's grid and, where asked, for the browser.
 * @param picture `path` and `name` of the original, and what is known of it.
 * @param store takes the files; they are removed after.
 * @throws AppError, see `renderPicture`.
 */
export function renderAttachment<T>(
  picture: PictureFacts & { path: string; name: string },
  { model, grid, previewSide }: { model: ModelEntry; grid: PatchGrid; previewSide?: number },
  store: (renditions: [RenditionFile, ...RenditionFile[]]) => Promise<T>,
): Promise<T> {
  const fit = fitPicture(picture, grid)
  const base64Length = model.maxDataUriLength - 1 - DATA_URI_PREFIX.length
  const sent = { ...fit, maxBytes: Math.floor(base64Length / 4) * 3 }
  return renderPicture(picture, { sent, ...(previewSide && { previewSide }) }, (files) =>
    store([
      {
        variant: gridVariant(grid),
        path: files.sentPath,
        mediaType: files.sentMediaType,
        ...fit.frame,
      },
      ...previewFile(files),
    ]),
  )
}

function previewFile({ preview, previewPath }: RenderedFiles): RenditionFile[] {
  if (!preview) return []
  return [{ variant: PREVIEW_VARIANT, path: previewPath, mediaType: 'image/webp', ...preview }]
}
