'use client'
import { useEffect, useState } from 'react'
import type { ErrorView } from '#lib/errors.ts'
import type { ShareView } from '#lib/shares/schema.ts'
import { deleteShare, loadShares, postShare, type ShareChoice } from './share-requests.ts'

/** The links of a conversation, as the server has them, and what can be done with them. */
export function useShares(conversationId: string) {
  const [items, setItems] = useState<ShareView[]>([])
  const [created, setCreated] = useState<string | null>(null)
  const [note, setNote] = useState<'created' | 'revoked' | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)

  useEffect(() => {
    void loadShares(conversationId).then((outcome) => {
      if (outcome.ok) setItems(outcome.value.items)
      else setError(outcome.error)
    })
  }, [conversationId])

  const create = async (choice: ShareChoice) => {
    setError(null)
    const posted = await postShare(conversationId, choice)
    const listed = posted.ok ? await loadShares(conversationId) : posted
    if (!posted.ok || !listed.ok) return setError(listed.ok ? null : listed.error)
    setItems(listed.value.items)
    setCreated(posted.value.token)
    setNote('created')
  }
  const revoke = async (token: string) => {
    setError(null)
    const outcome = await deleteShare(token)
    // What is gone already needs no revoking.
    if (!outcome.ok && outcome.status !== 404) return setError(outcome.error)
    setItems((before) => before.filter((item) => item.token !== token))
    setNote('revoked')
  }
  return { items, created, note, error, create, revoke }
}
