import { env } from '#lib/env.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { knownModel, type ModelEntry } from '#lib/qvq/index.ts'
import type { AttachmentView } from './schema.ts'
import { viewPicture } from './view-picture.ts'

/** What `viewAttachment` needs to know of a row. */
export const attachmentInclude = {
  blob: true,
  renditions: { include: { blob: true } },
} satisfies Prisma.AttachmentInclude

export type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof attachmentInclude }>

/** An attachment as the API gives it, counted for a model; the default one unless named. */
export function viewAttachment(row: AttachmentRow, model = env.QVQ_MODEL): AttachmentView {
  const entry: ModelEntry = knownModel(model)
  return viewPicture(row, entry)
}
