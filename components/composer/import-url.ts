import { discardAttachment } from './discard-attachment.ts'
import { postAttachment } from './post-attachment.ts'
import type { Work } from './work.ts'

/** Lets the server fetch a picture, or take note of a video's address. */
export function importUrl(url: string): Work {
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
