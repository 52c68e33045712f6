'use client'
import { useState } from 'react'
import type { ErrorView } from '#lib/errors.ts'
import type { ShareView } from '#lib/shares/schema.ts'
import { deleteShare } from './share-requests.ts'

/** Links that are shown, how the last try to change them went, and taking one back. */
export function useShareList(initial: ShareView[]) {
  const [items, setItems] = useState(initial)
  const [note, setNote] = useState<'created' | 'revoked' | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)
  const revoke = async (token: string) => {
    setError(null)
    const outcome = await deleteShare(token)
    // What is gone already needs no revoking.
    if (!outcome.ok && outcome.status !== 404) return setError(outcome.error)
    setItems((before) => before.filter((item) => item.token !== token))
    setNote('revoked')
  }
  return { items, setItems, note, setNote, error, setError, revoke }
}
