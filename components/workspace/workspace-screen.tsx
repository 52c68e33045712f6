'use client'
import { useState } from 'react'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import { draftOf } from '#client/state/draft.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { addFiles } from '#client/uploads/add-files.ts'
import { DropZone } from '#components/composer/drop-zone.tsx'
import { Shortcuts } from '#components/shortcuts/shortcuts.tsx'
import { Notices } from '#components/sidebar/notices.tsx'
import { Sidebar } from '#components/sidebar/sidebar.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { DemoNotice } from './demo-notice.tsx'
import { useFreshness } from './use-freshness.ts'

/** Sidebar, thread and composer; files may be dropped on all of it. */
export function WorkspaceScreen({ demo }: { demo: boolean }) {
  const workspace = useWorkspace()
  const conversationId = useCurrentConversationId()
  const [drawerOpen, setDrawerOpen] = useState(false)
  useFreshness(workspace, conversationId)
  const onFiles = (files: File[]) => addFiles(draftOf(workspace, conversationId), files)
  return (
    <DropZone onFiles={onFiles} className="flex h-dvh overflow-hidden">
      {(pickFiles) => (
        <>
          <Sidebar currentId={conversationId} open={drawerOpen} onOpenChange={setDrawerOpen} />
          <Shortcuts conversationId={conversationId} onList={setDrawerOpen} />
          <main inert={drawerOpen} className="flex min-w-0 flex-1 flex-col">
            {demo && <DemoNotice besideMenu />}
            {!demo && !conversationId && <div className="h-12 shrink-0 md:hidden" />}
            <ConversationPane conversationId={conversationId} onPickFiles={pickFiles} />
          </main>
          <Notices />
        </>
      )}
    </DropZone>
  )
}
