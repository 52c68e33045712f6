'use client'
import { Menu, PanelLeftClose, Settings, SquarePen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { openConversation } from '#components/workspace/current-conversation.ts'
import { ConversationList } from './conversation-list.tsx'

/** The conversations: a column on a wide screen, a drawer on a narrow one. */
export function Sidebar({ currentId }: { currentId: string | null }) {
  const t = useTranslations('sidebar')
  const settingsText = useTranslations('settings')
  const [open, setOpen] = useState(false)
  const go = (conversationId: string | null) => {
    openConversation(conversationId)
    setOpen(false)
  }
  return (
    <>
      <IconButton
        label={t('open')}
        aria-expanded={open}
        aria-controls="sidebar"
        onClick={() => setOpen(true)}
        className="fixed top-1.5 left-1.5 z-20 bg-canvas/80 md:hidden"
      >
        <Menu size={20} aria-hidden />
      </IconButton>
      {open && (
        <button
          type="button"
          aria-label={t('close')}
          tabIndex={-1}
          onClick={() => setOpen(false)}
          className="fixed inset-0 z-30 bg-black/40 md:hidden"
        />
      )}
      <aside
        id="sidebar"
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        className={`fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col border-line border-r bg-panel transition-transform md:static md:visible md:translate-x-0 ${open ? 'translate-x-0' : 'invisible -translate-x-full'}`}
      >
        <div className="flex items-center justify-between gap-2 px-4 pt-3 pb-1">
          <span className="font-semibold tracking-tight">QVQ Chat</span>
          <IconButton label={t('close')} onClick={() => setOpen(false)} className="-mr-2 md:hidden">
            <PanelLeftClose size={20} aria-hidden />
          </IconButton>
        </div>
        <div className="px-3 py-2">
          <button
            type="button"
            onClick={() => go(null)}
            className="flex min-h-11 w-full items-center gap-3 rounded-xl border border-line bg-raised px-3 text-left font-medium text-sm transition-colors hover:border-accent/50"
          >
            <SquarePen size={18} aria-hidden />
            {t('new')}
          </button>
        </div>
        <ConversationList currentId={currentId} onOpen={go} />
        <a
          href="/settings"
          className="m-3 mt-0 flex min-h-11 items-center gap-3 rounded-xl px-3 text-sm text-soft transition-colors hover:bg-raised hover:text-ink"
        >
          <Settings size={18} aria-hidden />
          {settingsText('link')}
        </a>
      </aside>
    </>
  )
}
