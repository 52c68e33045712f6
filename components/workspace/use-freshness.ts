'use client'
import { useEffect } from 'react'
import { forgetConversation } from '#client/conversations/forget-conversation.ts'
import { loadConversation } from '#client/conversations/load-conversation.ts'
import { loadList } from '#client/conversations/load-list.ts'
import { pollList } from '#client/conversations/poll-list.ts'
import { keepDraft, restoreDraft } from '#client/drafts/kept-draft.ts'
import { refreshAttachments } from '#client/drafts/refresh-attachments.ts'
import { restoreRequestSettings } from '#client/next-request/request-settings.ts'
import { draftOf, NEW_CONVERSATION } from '#client/state/draft.ts'
import { hearOtherTabs } from '#client/state/other-tabs.ts'
import { useStore } from '#client/state/store.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { watchTurn } from '#client/turns/watch-turn.ts'

/** Keeps the list and the open conversation in step with what lies outside: server, storage, other tabs. */
export function useFreshness(workspace: Workspace, conversationId: string | null) {
  const conversations = useStore(workspace.conversations)
  const entry = conversationId ? conversations[conversationId] : undefined

  useEffect(() => restoreRequestSettings(workspace), [workspace])

  const incomplete = !entry || (entry.status === 'ready' && entry.view.partial === true)
  useEffect(() => {
    if (conversationId && incomplete) void loadConversation(workspace, conversationId)
  }, [workspace, conversationId, incomplete])

  useEffect(() => {
    if (entry?.status !== 'ready') return
    for (const { id: turnId, status } of entry.view.turns) {
      if (status !== 'running') continue
      void watchTurn(workspace, { conversationId: entry.view.id, turnId }, null)
    }
  }, [workspace, entry])

  useEffect(() => {
    const key = conversationId ?? NEW_CONVERSATION
    const draft = draftOf(workspace, conversationId)
    restoreDraft(draft, key)
    void refreshAttachments(draft)
    return keepDraft(() => draftOf(workspace, conversationId), key)
  }, [workspace, conversationId])

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState !== 'visible') return
      void loadList(workspace)
      if (conversationId) void loadConversation(workspace, conversationId)
    }
    document.addEventListener('visibilitychange', refresh)
    window.addEventListener('online', refresh)
    return () => {
      document.removeEventListener('visibilitychange', refresh)
      window.removeEventListener('online', refresh)
    }
  }, [workspace, conversationId])

  useEffect(
    () =>
      hearOtherTabs({
        onChange: (changedId) => {
          // A hidden tab asks for everything when it is looked at.
          if (document.visibilityState !== 'visible') return
          void loadList(workspace)
          if (workspace.conversations.get()[changedId]) void loadConversation(workspace, changedId)
        },
        onDelete: (deletedId) => forgetConversation(workspace, deletedId),
      }),
    [workspace],
  )

  useEffect(() => pollList(workspace), [workspace])
}
