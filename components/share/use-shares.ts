'use client'
import { useEffect, useState } from 'react'
import { loadShares, postShare, type ShareChoice } from './share-requests.ts'
import { useShareList } from './use-share-list.ts'

const NONE = { items: [], nextCursor: null }

/** The links of a conversation, as the server has them, and what can be done with them. */
export function useShares(conversationId: string) {
  const { setPage, setNote, setError, ...list } = useShareList(NONE, { conversationId })
  const [created, setCreated] = useState<string | null>(null)

  useEffect(() => {
    const load = async () => {
      // Another tab may have made or revoked some while this one was not looked at.
      if (document.visibilityState !== 'visible') return
      const outcome = await loadShares({ conversationId })
      if (outcome.ok) setPage(outcome.value)
      else setError(outcome.error)
    }
    void load()
    document.addEventListener('visibilitychange', load)
    return () => document.removeEventListener('visibilitychange', load)
  }, [conversationId, setPage, setError])

  const create = async (choice: ShareChoice) => {
    setError(null)
    const posted = await postShare(conversationId, choice)
    const listed = posted.ok ? await loadShares({ conversationId }) : posted
    if (!posted.ok || !listed.ok) return setError(listed.ok ? null : listed.error)
    setPage(listed.value)
    setCreated(posted.value.token)
    setNote('created')
  }
  return { ...list, created, create }
}
