import type { AttachmentTask } from '#client/state/draft.ts'
import { discardAttachment, postAttachment } from './attachment-requests.ts'
import { limitUploads } from './limit-uploads.ts'
import { uploadFile } from './upload-file.ts'

/**
 * Uploads frames a few at a time, in order, and makes one list of them. Called again after a
 * failure it uploads what is missing.
 */
export function uploadFrames(files: readonly File[], fps: number): AttachmentTask {
  const ids: (string | null)[] = files.map(() => null)
  return (events) => {
    const shares = ids.map((id) => Number(id !== null))
    let over = false
    const cancels = files.map((file, index) => (ids[index] ? () => {} : upload(file, index)))
    if (ids.every((id) => id)) void makeList()

    function upload(file: File, index: number) {
      return limitUploads((own) => uploadFile(file, own))({
        onProgress: (share) => progress(index, share),
        onDone(view) {
          ids[index] = view.id
          progress(index, 1)
          if (ids.every((id) => id)) void makeList()
        },
        onFailure(error) {
          if (over) return
          stop()
          events.onFailure(error)
        },
      })
    }

    function progress(index: number, share: number) {
      shares[index] = share
      if (!over) events.onProgress(shares.reduce((sum, own) => sum + own, 0) / files.length)
    }

    async function makeList() {
      const frames = ids.flatMap((id) => (id ? [id] : []))
      const outcome = await postAttachment({ frames, fps })
      if (over) return outcome.ok && discardAttachment(outcome.value.id)
      over = true
      if (outcome.ok) events.onDone(outcome.value)
      else events.onFailure(outcome.error)
    }

    function stop() {
      over = true
      cancels.forEach((cancel, index) => {
        if (!ids[index]) cancel()
      })
    }

    return () => {
      stop()
      for (const id of ids) if (id) discardAttachment(id)
    }
  }
}
