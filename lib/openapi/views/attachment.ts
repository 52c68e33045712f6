import { z } from 'zod'
import type {
  AttachmentView,
  FittedView,
  FrameListView,
  PictureView,
  VideoView,
} from '#lib/attachments/schema.ts'
import { uuid } from '#lib/schema.ts'
import { view } from '../components.ts'

const facts = {
  id: uuid,
  name: z.string(),
  mediaType: z.string().describe('Found from the bytes, never from the name.'),
  tokens: z.number().describe('What it costs in the next request.'),
}

const fittedView = view<FittedView>()(
  'Fitted',
  z.strictObject({
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    mediaType: z.string(),
  }),
)

const pictureView = view<PictureView>()(
  'Picture',
  z.strictObject({
    kind: z.literal('picture'),
    ...facts,
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    fitted: fittedView.optional().describe('What is sent, where it is not the original.'),
    original: z
      .enum(['impossible', 'possible', 'chosen'])
      .describe('Whether the file can be sent as it is, and whether the owner wants that.'),
    pages: z.int().optional().describe('Pictures in the file, where there are several.'),
  }),
)

const videoView = view<VideoView>()(
  'Video',
  z.strictObject({
    kind: z.literal('video'),
    ...facts,
    bytes: z.int().nullable().describe('Null for a video that is named by its URL.'),
    width: z.int().nullable(),
    height: z.int().nullable(),
    durationMs: z.number().nullable(),
    url: z.string().optional().describe('Where the service fetches it from.'),
    delivery: z.enum(['inline', 'upload', 'url']).describe('How it reaches the service.'),
    deliveries: z
      .array(z.enum(['inline', 'upload']))
      .describe('The ways that are open to it, the automatic one first.'),
  }),
)

const frameListView = view<FrameListView>()(
  'FrameList',
  z.strictObject({
    kind: z.literal('frame_list'),
    ...facts,
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    fps: z.number().describe('Frames per second.'),
    frames: z.array(uuid).describe('Ids of the pictures, in order.'),
  }),
)

export const attachmentView = view<AttachmentView>()(
  'Attachment',
  z.union([pictureView, videoView, frameListView]),
)
