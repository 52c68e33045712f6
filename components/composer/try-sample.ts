import { clientError } from '#components/workspace/client-error.ts'
import type { Store } from '#components/workspace/store.ts'
import { addFiles } from './add-files.ts'
import type { Draft } from './draft.ts'
import { removeAttachment } from './remove-attachment.ts'

interface Sample {
  url: string
  question: string
}

/** What a draft got from a sample, so that the next sample takes its place. */
const tried = new WeakMap<Store<Draft>, Sample>()

/**
 * Attaches one of our own pictures and writes a question about it; the reader sends it. What the
 * reader typed stays.
 */
export async function trySample(draft: Store<Draft>, sample: Sample) {
  const before = tried.get(draft)
  const isIn = (name: string) => draft.get().attachments.find((item) => item.name === name)
  if (before?.url === sample.url && isIn(nameOf(sample))) return
  tried.set(draft, sample)
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
    if (tried.get(draft) !== sample) return
    addFiles(draft, [new File([blob], nameOf(sample), { type: blob.type })])
  } catch {
    tried.delete(draft)
    draft.update((current) => ({ ...current, error: clientError('network') }))
  }
}

const nameOf = ({ url }: Sample) => url.split('/').at(-1) ?? 'sample.png'
