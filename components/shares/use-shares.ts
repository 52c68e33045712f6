'use client'
import { useEffect, useRef, useState } from 'react'
import { loadShares, postShare, type ShareChoice } from '#client/shares/share-requests.ts'
import { useShareList } from './use-share-list.ts'

const NONE = { items: [], nextCursor: null }

/** The links of a conversation, as the server has them, and what can be done with them. */
export function useShares(conversationId: string) {
  const { setPage, setNote, setError, ...list } = useShareList(NONE, { conversationId })
  const [created, setCreated] = useState<string | null>(null)
  const changes = useRef(0)

  useEffect(() => {
    const load = async () => {
      // Another tab may have made or revoked some while this one was not looked at.
      if (document.visibilityState !== 'visible') return
      const before = changes.current
      const outcome = await loadShares({ conversationId })
      // Drop this answer if the list was changed after the request was sent.
      if (changes.current !== before) return
      if (outcome.ok) setPage(outcome.value)
      else setError(outcome.error)
    }
    void load()
    document.addEventListener('visibilitychange', load)
    return () => document.removeEventListener('visibilitychange', load)
  }, [conversationId, setPage, setError])

  const create = async (choice: ShareChoice) => {
    setError(null)
    changes.current += 1
    const posted = await postShare(conversationId, choice)
    const listed = posted.ok ? await loadShares({ conversationId }) : posted
    if (!posted.ok || !listed.ok) return setError(listed.ok ? null : listed.error)
    setPage(listed.value)
    setCreated(posted.value.token)
    setNote('created')
  }
  const revoke: typeof list.revoke = (token, row) => {
    changes.current += 1
    return list.revoke(token, row)
  }
  const more: typeof list.more = (cursor) => {
    changes.current += 1
    return list.more(cursor)
  }
  return { ...list, created, create, revoke, more }
}
