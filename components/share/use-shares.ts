'use client'
import { useEffect, useState } from 'react'
import { loadShares, postShare, type ShareChoice } from './share-requests.ts'
import { useShareList } from './use-share-list.ts'

/** The links of a conversation, as the server has them, and what can be done with them. */
export function useShares(conversationId: string) {
  const { items, setItems, note, setNote, error, setError, revoke } = useShareList([])
  const [created, setCreated] = useState<string | null>(null)

  useEffect(() => {
    void loadShares(conversationId).then((outcome) => {
      if (outcome.ok) setItems(outcome.value.items)
      else setError(outcome.error)
    })
  }, [conversationId, setItems, setError])

  const create = async (choice: ShareChoice) => {
    setError(null)
    const posted = await postShare(conversationId, choice)
    const listed = posted.ok ? await loadShares(conversationId) : posted
    if (!posted.ok || !listed.ok) return setError(listed.ok ? null : listed.error)
    setItems(listed.value.items)
    setCreated(posted.value.token)
    setNote('created')
  }
  return { items, created, note, error, create, revoke }
}
