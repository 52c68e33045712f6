'use client'
import { useRef, useState } from 'react'
import { deleteShare, loadShares, type ShareSlice } from '#client/shares/share-requests.ts'
import { focusBeside } from '#components/ui/focus-beside.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { SharePage } from '#lib/shares/schema.ts'

/**
 * Links that are shown, how the last try to change them went, taking one back, and the next page.
 * @param slice which links, all of them unless it says otherwise.
 */
export function useShareList(initial: SharePage, slice: ShareSlice = {}) {
  const [page, setPage] = useState(initial)
  const [note, setNote] = useState<'created' | 'revoked' | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)
  const noteRef = useRef<HTMLParagraphElement>(null)

  /** @param row of the link in the list: the focus goes to the one beside it, or to the note. */
  const revoke = async (token: string, row: Element | null) => {
    setError(null)
    const outcome = await deleteShare(token)
    // A 404 means that the link is gone already, which is as good.
    if (!outcome.ok && outcome.status !== 404) return setError(outcome.error)
    if (!focusBeside(row)) noteRef.current?.focus()
    setPage((before) => ({
      ...before,
      items: before.items.filter((item) => item.token !== token),
    }))
    setNote('revoked')
  }
  const more = async (cursor: string) => {
    const outcome = await loadShares({ ...slice, cursor })
    if (!outcome.ok) return setError(outcome.error)
    setPage((before) => appendPage(before, cursor, outcome.value))
  }
  return { ...page, setPage, note, setNote, noteRef, error, setError, revoke, more }
}

/** Appends a page to the list as it is now, which may have changed since the request. */
function appendPage(before: SharePage, cursor: string, next: SharePage): SharePage {
  if (before.nextCursor !== cursor) return before
  return { items: [...before.items, ...next.items], nextCursor: next.nextCursor }
}
