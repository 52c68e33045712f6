import type { AttachmentTask } from './attachment-task.ts'

/** More would only share the same line; a browser has six connections to a server over HTTP/1.1. */
const AT_ONCE = 3

interface Waiting {
  begin(): void
}

const waiting: Waiting[] = []
let running = 0

/** The same work, begun when fewer than three others are running. */
export function limitUploads(work: AttachmentTask): AttachmentTask {
  return (events) => {
    let cancel: (() => void) | null = null
    let over = false
    const leave = () => {
      if (over) return
      over = true
      running -= 1
      beginNext()
    }
    const entry: Waiting = {
      begin() {
        running += 1
        cancel = work({
          onProgress: events.onProgress,
          onDone(view) {
            leave()
            events.onDone(view)
          },
          onFailure(error) {
            leave()
            events.onFailure(error)
          },
        })
      },
    }
    waiting.push(entry)
    beginNext()
    return () => {
      const place = waiting.indexOf(entry)
      if (place >= 0) waiting.splice(place, 1)
      if (!cancel) return
      cancel()
      leave()
    }
  }
}

function beginNext() {
  while (running < AT_ONCE) {
    const next = waiting.shift()
    if (!next) return
    next.begin()
  }
}
