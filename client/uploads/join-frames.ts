import { type Draft, type DraftAttachment, newAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import { postAttachment } from './attachment-requests.ts'

/** The pictures of the tray that could be frames, in order. */
export function readyPictures(items: readonly DraftAttachment[]): DraftAttachment[] {
  return items.filter(({ view }) => view?.kind === 'picture')
}

/**
 * Makes one frame list of all pictures of the tray, in its order, which takes their place.
 * @param fps frames per second
 */
export async function joinFrames(draft: Store<Draft>, fps: number) {
  const pictures = readyPictures(draft.get().attachments)
  const frames = pictures.flatMap(({ view }) => (view ? [view.id] : []))
  const outcome = await postAttachment({ frames, fps })
  draft.update((current) =>
    outcome.ok
      ? { ...current, error: null, attachments: replace(current.attachments, outcome.value) }
      : { ...current, error: outcome.error },
  )

  function replace(items: DraftAttachment[], view: AttachmentView): DraftAttachment[] {
    const { name, bytes } = view
    const joined = new Set(pictures.map(({ key }) => key))
    const list: DraftAttachment = {
      ...newAttachment({ name, bytes, guess: 'frame_list' }),
      progress: 1,
      view,
      pictures,
    }
    const place = items.findIndex(({ key }) => joined.has(key))
    const others = items.filter(({ key }) => !joined.has(key))
    return others.toSpliced(place < 0 ? others.length : place, 0, list)
  }
}

/** Puts the pictures that a frame list was made of back in its place. */
export function splitFrames(draft: Store<Draft>, { key, pictures }: DraftAttachment) {
  if (!pictures) return
  // Leave the list to the server's sweep: deleting it now might delete its frames too.
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.flatMap((item) => (item.key === key ? pictures : [item])),
  }))
}
