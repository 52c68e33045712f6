import { appendAttachments, type Draft, newAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { beginTask } from './attachment-task.ts'
import { uploadFrames } from './upload-frames.ts'

interface Frames {
  /** Encoded pictures, in order; from 4 to 512. */
  blobs: readonly Blob[]
  /** Frames per second. */
  fps: number
  /** What they were taken from. */
  name: string
}

/** Puts frames that this browser made into the tray as one item: uploaded, then one frame list. */
export function addFrames(draft: Store<Draft>, { blobs, fps, name }: Frames) {
  const files = blobs.map((blob, index) => {
    const number = String(index + 1).padStart(3, '0')
    return new File([blob], `${name} ${number}.${extensionOf(blob)}`, { type: blob.type })
  })
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const item = newAttachment({ name, bytes, guess: 'frame_list' })
  appendAttachments(draft, [item])
  beginTask(draft, item.key, uploadFrames(files, fps))
}

const extensionOf = ({ type }: Blob) => type.split('/').at(-1)?.replace('jpeg', 'jpg') ?? 'jpg'
