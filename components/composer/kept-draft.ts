import type { Store } from '#components/workspace/store.ts'
import type { Draft, DraftAttachment } from './draft.ts'

const PREFIX = 'draft:'

interface KeptDraft {
  text: string
  attachments: DraftAttachment[]
}

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

/** Keeps the draft in this browser after every change. Returns the function that ends it. */
export function keepDraft(draft: Store<Draft>, key: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => write(key, draft.get())
  const end = draft.subscribe(() => {
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
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, { text, attachments }: Draft) {
  const finished = attachments
    .filter((item) => item.view)
    .map((item) => ({ ...item, localUrl: null }))
  try {
    if (!text && finished.length === 0) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, JSON.stringify({ text, attachments: finished }))
  } catch {
    // Storage may be full or forbidden; the draft is then only as safe as the tab.
  }
}
