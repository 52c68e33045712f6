'use client'
import { useEffect } from 'react'
import { draftOf, NEW_CONVERSATION } from '#components/composer/draft.ts'
import { keepDraft, restoreDraft } from '#components/composer/kept-draft.ts'
import { watchTurn } from '#components/thread/turn-stream/watch-turn.ts'
import { loadConversation } from './load-conversation.ts'
import { loadList } from './load-list.ts'
import { useStore } from './use-store.ts'
import type { Workspace } from './workspace.ts'

/** Keeps the open conversation in step with what lies outside: server, storage, other tabs. */
export function useFreshness(workspace: Workspace, conversationId: string | null) {
  const conversations = useStore(workspace.conversations)
  const entry = conversationId ? conversations[conversationId] : undefined

  useEffect(() => {
    if (conversationId && !entry) void loadConversation(workspace, conversationId)
  }, [workspace, conversationId, entry])

  useEffect(() => {
    if (entry?.status !== 'ready') return
    for (const { id: turnId, status, createdAt } of entry.view.turns) {
      if (status !== 'running') continue
      const turn = { conversationId: entry.view.id, turnId, startedAt: Date.parse(createdAt) }
      void watchTurn(workspace, turn, null)
    }
  }, [workspace, entry])

  useEffect(() => {
    const key = conversationId ?? NEW_CONVERSATION
    const draft = draftOf(workspace, conversationId)
    restoreDraft(draft, key)
    return keepDraft(draft, key)
  }, [workspace, conversationId])

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState !== 'visible') return
      void loadList(workspace)
      if (conversationId) void loadConversation(workspace, conversationId)
    }
    document.addEventListener('visibilitychange', refresh)
    return () => document.removeEventListener('visibilitychange', refresh)
  }, [workspace, conversationId])
}
