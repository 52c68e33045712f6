import type { AttachmentTask } from '#client/state/draft.ts'
import { uploadQueue } from '#client/state/uploads.ts'

/** The same task, begun when few enough others are running. */
export function limitUploads(task: AttachmentTask): AttachmentTask {
  return (events) => {
    const upload = { over: false, cancel: () => {}, leave: () => {} }
    void uploadQueue(
      () =>
        new Promise<void>((leave) => {
          if (upload.over) return leave()
          upload.leave = leave
          upload.cancel = task({
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
        }),
    )
    return () => {
      upload.over = true
      upload.cancel()
      upload.leave()
    }
  }
}
