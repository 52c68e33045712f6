import { hasFields } from '#client/api/has-fields.ts'
import { readStoredJson, removeStored, writeStored } from '#client/state/browser-storage.ts'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { parseView } from './parse-view.ts'

const PREFIX = 'draft:'

/** Puts what was typed and uploaded before a reload back, unless something was typed since. */
export function restoreDraft(draft: Store<Draft>, key: string) {
  const kept = read(key)
  if (!kept) return
  draft.update((current) => ({
    ...current,
    text: current.text || kept.text,
    attachments: current.attachments.length ? current.attachments : kept.attachments,
  }))
}

/**
 * Keeps a draft in this browser after every change. Returns the function that ends it.
 * @param current finds the draft of the key, which another may have taken over by then
 */
export function keepDraft(current: () => Store<Draft>, key: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => saveDraft(key, current().get())
  const end = current().subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(save, 150)
  })
  window.addEventListener('pagehide', save)
  return () => {
    clearTimeout(timer)
    save()
    window.removeEventListener('pagehide', save)
    end()
  }
}

function read(key: string): KeptDraft | null {
  const kept = parseDraft(readStoredJson('local', PREFIX + key))
  if (!kept) removeStored('local', PREFIX + key)
  return kept
}

/** Keeps a draft as it is now, or forgets it when it is empty. */
export function saveDraft(key: string, { text, attachments }: Draft) {
  const finished = attachments
    .filter((item) => item.view)
    .map(({ key, name, view }) => ({ key, name, view }))
  if (!text && finished.length === 0) removeStored('local', PREFIX + key)
  else writeStored('local', PREFIX + key, JSON.stringify({ text, attachments: finished }))
}

export interface KeptDraft {
  text: string
  attachments: DraftAttachment[]
}

/**
 * A draft as this browser stored it; null for anything else that may stand there. An attachment that
 * cannot be read is left out: the words are worth more.
 */
export function parseDraft(stored: unknown): KeptDraft | null {
  if (!hasFields(stored, { text: 'string' })) return null
  const { text, attachments } = stored
  if (!Array.isArray(attachments)) return null
  return { text, attachments: attachments.flatMap((item) => parseAttachment(item) ?? []) }
}

function parseAttachment(stored: unknown): DraftAttachment | null {
  if (!hasFields(stored, { key: 'string', name: 'string' })) return null
  const view = parseView(stored.view)
  if (!view) return null
  const { key, name } = stored
  const { bytes, kind: guess } = view
  return { key, name, bytes, guess, localUrl: null, progress: 1, view, error: null }
}
