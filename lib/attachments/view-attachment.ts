import { env } from '#lib/env.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { knownModel, pictureTokens } from '#lib/qvq/index.ts'
import { gridVariant, modelGrid } from './model-grid.ts'
import type { AttachmentView } from './schema.ts'

/** What `viewAttachment` needs to know of a row. */
export const attachmentInclude = {
  blob: true,
  renditions: { include: { blob: true } },
} satisfies Prisma.AttachmentInclude

type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof attachmentInclude }>

/** An attachment as the API gives it, counted for a model; the default one unless named. */
export function viewAttachment(row: AttachmentRow, model = env.QVQ_MODEL): AttachmentView {
  const grid = modelGrid(knownModel(model), false)
  const { id, kind, name, mediaType, width, height, blob } = row
  const sent = row.renditions.find(({ variant }) => variant === gridVariant(grid))
  return {
    id,
    kind,
    name,
    mediaType,
    bytes: blob.bytes,
    width,
    height,
    tokens: pictureTokens({ width, height }, grid),
    ...(sent &&
      sent.width * sent.height < width * height && {
        fitted: {
          width: sent.width,
          height: sent.height,
          bytes: sent.blob.bytes,
          mediaType: sent.mediaType,
        },
      }),
  }
}
