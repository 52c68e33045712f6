import type { AttachmentTask } from '#client/state/draft.ts'
import { changeAttachment, type Draft } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'

/**
 * An upload of a video that also looks for a poster: shown in the tray as soon as the browser has
 * read one, and given to the server once that has the video, which it cannot look into itself.
 */
export function withPoster(
  draft: Store<Draft>,
  key: string,
  file: File,
  upload: AttachmentTask,
): AttachmentTask {
  return (events) => {
    const abort = new AbortController()
    const poster = readPoster(file, abort.signal)
    void poster.then((blob) => {
      if (blob) showPoster(draft, key, blob)
    })
    const cancel = upload({
      ...events,
      onDone(view) {
        events.onDone(view)
        void poster.then((blob) => {
          if (blob && view.kind === 'video') void sendPoster(view.id, blob)
        })
      },
    })
    return () => {
      abort.abort()
      cancel()
    }
  }
}

function showPoster(draft: Store<Draft>, key: string, blob: Blob) {
  const item = draft.get().attachments.find((attachment) => attachment.key === key)
  if (!item || item.localUrl) return
  changeAttachment(draft, key, { localUrl: URL.createObjectURL(blob) })
}

/** Ignore failures, because a video without a poster is shown by an icon. */
async function sendPoster(attachmentId: string, blob: Blob) {
  const headers = { 'Content-Type': 'image/jpeg' }
  await fetch(`/api/attachments/${attachmentId}/preview`, {
    method: 'PUT',
    headers,
    body: blob,
  }).catch(() => null)
}

/** What reads videos is loaded when the first one comes; without it a video has an icon. */
async function readPoster(file: File, signal: AbortSignal): Promise<Blob | null> {
  try {
    const { readVideoFacts } = await import('#client/frames/read-video-facts.ts')
    return (await readVideoFacts(file, signal))?.poster ?? null
  } catch {
    return null
  }
}
