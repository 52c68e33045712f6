import type { AttachmentTask } from '#client/state/draft.ts'
import { appendAttachments, type Draft, newAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { discardAttachment, postAttachment } from './attachment-requests.ts'
import { beginTask } from './attachment-task.ts'
import { endsAsVideo, nameOfUrl } from './guess-kind.ts'

/** Puts what is at an http(s) address into the tray; the server fetches it, not this browser. */
export function addUrl(draft: Store<Draft>, url: URL) {
  const guess = endsAsVideo(url.pathname) ? 'video' : 'picture'
  const item = newAttachment({ name: nameOfUrl(url), bytes: null, guess })
  appendAttachments(draft, [item])
  beginTask(draft, item.key, importUrl(url.href))
}

/** Lets the server fetch a picture, or take note of a video's address. */
function importUrl(url: string): AttachmentTask {
  return (events) => {
    let cancelled = false
    void postAttachment({ url }).then((outcome) => {
      if (!outcome.ok) events.onFailure(outcome.error)
      else if (cancelled) discardAttachment(outcome.value.id)
      else events.onDone(outcome.value)
    })
    return () => {
      cancelled = true
    }
  }
}
