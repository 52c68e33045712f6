import type { FrameListView, PictureView, VideoView } from '#lib/attachments/schema.ts'
import { type DraftAttachment, newAttachment } from '../draft.ts'

/** A picture as the server describes it. */
export const pictureView = (facts: Partial<PictureView> = {}): PictureView => ({
  id: 'picture',
  kind: 'picture',
  name: 'a.png',
  mediaType: 'image/png',
  bytes: 45_000,
  width: 640,
  height: 480,
  tokens: 408,
  original: 'impossible',
  ...facts,
})

export const videoView = (facts: Partial<VideoView> = {}): VideoView => ({
  id: 'video',
  kind: 'video',
  name: 'a.mp4',
  mediaType: 'video/mp4',
  bytes: 12_000_000,
  width: 1280,
  height: 720,
  durationMs: 6_000,
  tokens: 5_942,
  delivery: 'inline',
  deliveries: ['inline', 'upload'],
  ...facts,
})

export const framesView = (facts: Partial<FrameListView> = {}): FrameListView => ({
  id: 'frames',
  kind: 'frame_list',
  name: 'a.mp4',
  mediaType: 'image/jpeg',
  bytes: 900_000,
  width: 640,
  height: 360,
  tokens: 35_642,
  fps: 2,
  frames: Array.from({ length: 64 }, (_, index) => `frame ${index + 1}`),
  ...facts,
})

/** An item of the tray that the server has taken, unless told otherwise. */
export const trayItem = (key: string, facts: Partial<DraftAttachment> = {}): DraftAttachment => ({
  ...newAttachment({ name: `${key}.png`, bytes: 9, guess: 'picture' }),
  key,
  view: pictureView({ id: key }),
  ...facts,
})
