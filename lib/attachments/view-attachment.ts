import { env } from '#lib/env.ts'
import { knownModel, type ModelEntry } from '#lib/qvq/index.ts'
import type { AttachmentRow } from './attachment-row.ts'
import { viewFrameList } from './frame-lists/view-frame-list.ts'
import { viewPicture } from './pictures/view-picture.ts'
import type { AttachmentView } from './schema.ts'
import { viewVideo } from './videos/view-video.ts'

const VIEWS = {
  picture: viewPicture,
  video: viewVideo,
  frame_list: viewFrameList,
} satisfies Record<AttachmentRow['kind'], (row: AttachmentRow, model: ModelEntry) => AttachmentView>

/** An attachment as the API gives it, counted for a model; the default one unless named. */
export function viewAttachment(row: AttachmentRow, model = env.QVQ_MODEL): AttachmentView {
  return VIEWS[row.kind](row, knownModel(model))
}
