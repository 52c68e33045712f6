import { formatBytes } from '#components/ui/format-bytes.ts'
import type { Translate } from '#components/ui/translate.ts'
import type { AttachmentView, FrameListView, VideoView } from '#lib/attachments/schema.ts'
import { describePicture } from './describe-picture.ts'
import { formatDuration } from './format-duration.ts'

/** The facts of an attachment in one line, what it costs last; `t` reads namespace `composer`. */
export function describeAttachment(view: AttachmentView, t: Translate): string {
  return factsOf(view, t).join(t('comma'))
}

function factsOf(view: AttachmentView, t: Translate): string[] {
  if (view.kind === 'picture') return describePicture(view, t)
  return view.kind === 'video' ? describeVideo(view, t) : describeFrames(view, t)
}

/** What the file or the service does not tell is left out: a video by URL tells nothing. */
function describeVideo({ durationMs, width, height, bytes, tokens }: VideoView, t: Translate) {
  return [
    ...(durationMs === null ? [] : [formatDuration(durationMs)]),
    ...(width && height ? [t('pixels', { width, height })] : []),
    ...(bytes === null ? [] : [formatBytes(bytes)]),
    ...(tokens ? [t('tokens', { count: tokens })] : []),
  ]
}

function describeFrames({ frames, fps, tokens }: FrameListView, t: Translate) {
  return [
    t('frames', { count: frames.length }),
    t('perSecond', { fps }),
    t('tokens', { count: tokens }),
  ]
}
