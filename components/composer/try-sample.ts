import { clientError } from '#components/workspace/client-error.ts'
import type { Store } from '#components/workspace/store.ts'
import { addFiles } from './add-files.ts'
import type { Draft } from './draft.ts'

/** Attaches one of our own pictures and writes a question about it; the reader sends it. */
export async function trySample(draft: Store<Draft>, sample: { url: string; question: string }) {
  draft.update((current) => ({ ...current, text: sample.question, error: null }))
  try {
    const blob = await (await fetch(sample.url)).blob()
    const name = sample.url.split('/').at(-1) ?? 'sample.png'
    addFiles(draft, [new File([blob], name, { type: blob.type })])
  } catch {
    draft.update((current) => ({ ...current, error: clientError('network') }))
  }
  document.getElementById('message')?.focus()
}
