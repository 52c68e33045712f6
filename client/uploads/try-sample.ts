import { clientError } from '#client/api/client-error.ts'
import type { Draft, Sample } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { addFiles } from './add-files.ts'
import { removeAttachment } from './remove-attachment.ts'

/**
 * Attaches one of our own pictures and writes a question about it; the reader sends it. What the
 * reader typed stays.
 */
export async function trySample(draft: Store<Draft>, sample: Sample) {
  const before = draft.get().sample
  const isIn = (name: string) => draft.get().attachments.find((item) => item.name === name)
  if (before?.url === sample.url && isIn(nameOf(sample))) return
  setSample(sample)
  const replaced = before && isIn(nameOf(before))
  if (replaced) removeAttachment(draft, replaced.key)
  const { text } = draft.get()
  if (text.trim() === '' || text === before?.question) {
    draft.update((current) => ({ ...current, text: sample.question, error: null }))
  }
  document.getElementById('message')?.focus()
  try {
    const blob = await (await fetch(sample.url)).blob()
    // Stop if another sample, or this one again, was chosen meanwhile.
    if (draft.get().sample !== sample) return
    addFiles(draft, [new File([blob], nameOf(sample), { type: blob.type })])
  } catch {
    setSample(undefined)
    draft.update((current) => ({ ...current, error: clientError('network') }))
  }

  function setSample(next: Sample | undefined) {
    draft.update((current) => ({ ...current, sample: next }))
  }
}

const nameOf = ({ url }: Sample) => url.split('/').at(-1) ?? 'sample.png'
