'use client'
import { Link2, Menu, PanelLeftClose, Settings, SquarePen } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { openConversation } from '#client/conversations/current-conversation.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ConversationList } from './conversation-list.tsx'
import { SearchField } from './search-field.tsx'
import { SidebarLink } from './sidebar-link.tsx'
import { useDrawerFocus } from './use-drawer-focus.ts'

interface SidebarProps {
  currentId: string | null
  open: boolean
  onOpenChange: (open: boolean) => void
}

/**
 * The conversations: a column on a wide screen, on a narrow one a drawer over the page. While that is
 * open, all else is inert but the notices: `aria-modal` would take those away as well.
 */
export function Sidebar({ currentId, open, onOpenChange }: SidebarProps) {
  const t = useTranslations('sidebar')
  const listText = useTranslations('list')
  const settingsText = useTranslations('settings')
  const opener = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => onOpenChange(false), [onOpenChange])
  useDrawerFocus({ open, onClose: close, opener, first })
  const go: typeof openConversation = useCallback(
    (...address) => {
      openConversation(...address)
      close()
    },
    [close],
  )
  return (
    <>
      <IconButton
        ref={opener}
        label={t('open')}
        aria-expanded={open}
        aria-controls="sidebar"
        inert={open}
        onClick={() => onOpenChange(true)}
        className="fixed top-1.5 left-1.5 z-20 bg-canvas/80 md:hidden"
      >
        <Menu size={20} aria-hidden />
      </IconButton>
      {open && (
        <button
          type="button"
          aria-label={t('close')}
          tabIndex={-1}
          onClick={close}
          className="fixed inset-0 z-30 bg-black/40 md:hidden"
        />
      )}
      <aside
        id="sidebar"
        {...(open && { role: 'dialog', 'aria-label': t('label') })}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        className={`fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col border-line border-r bg-panel transition-transform md:visible md:static md:translate-x-0 ${open ? 'translate-x-0' : 'invisible -translate-x-full'}`}
      >
        <div className="flex items-center justify-between gap-2 px-4 pt-3 pb-1">
          <span className="font-semibold tracking-tight">QVQ Chat</span>
          <IconButton ref={first} label={t('close')} onClick={close} className="-mr-2 md:hidden">
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
        <SearchField />
        <ConversationList currentId={currentId} onOpen={go} />
        <div className="border-line border-t px-3 py-2">
          <SidebarLink href="/shares" icon={Link2}>
            {listText('shares')}
          </SidebarLink>
          <SidebarLink href="/settings" icon={Settings}>
            {settingsText('link')}
          </SidebarLink>
        </div>
      </aside>
    </>
  )
}
