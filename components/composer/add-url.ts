import type { Draft } from '#client/state/draft.ts'
import { appendAttachments, newAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { importUrl } from './import-url.ts'
import { endsAsVideo, nameOfUrl } from './media-url.ts'
import { beginWork } from './work.ts'

/** Puts what is at an http(s) address into the tray; the server fetches it, not this browser. */
export function addUrl(draft: Store<Draft>, url: URL) {
  const guess = endsAsVideo(url.pathname) ? 'video' : 'picture'
  const item = newAttachment({ name: nameOfUrl(url), bytes: null, guess })
  appendAttachments(draft, [item])
  beginWork(draft, item.key, importUrl(url.href))
}
