'use client'
import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { changeSummary, type ListedConversation } from '#client/conversations/change-summary.ts'
import { scheduleDeletion } from '#client/conversations/schedule-deletion.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ExportItems } from './export-items.tsx'
import { MenuItem } from './menu-item.tsx'
import { PopoverMenu } from './popover-menu.tsx'

interface ConversationMenuProps {
  /** The name of its button. */
  label: string
  conversation: ListedConversation
  /** Shows a field for the title. */
  onRename: () => void
  /** Called before the conversation goes, to put the focus where it can stay. */
  onDelete?: () => void
  className?: string
}

/** What can be done with a conversation, behind one button. */
export function ConversationMenu(props: ConversationMenuProps) {
  const { label, conversation, onRename, onDelete, className = '' } = props
  const t = useTranslations('list')
  const workspace = useWorkspace()
  // The number of the opening, 0 while closed. A popover reports its closing late, when it may be
  // open again; the number tells which opening the report belongs to.
  const [opening, setOpening] = useState(0)
  const openings = useRef(0)
  const open = opening > 0
  const button = useRef<HTMLButtonElement>(null)
  // A press on the button closes the open menu, so the click that follows must not open it again.
  const pressedOpen = useRef(false)
  const menuId = useId()
  const { pinned } = conversation
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onPointerDown={() => {
          pressedOpen.current = open
        }}
        onClick={() => {
          setOpening(pressedOpen.current ? 0 : ++openings.current)
          pressedOpen.current = false
        }}
        className={className}
      >
        <Ellipsis size={18} aria-hidden />
      </IconButton>
      {open && (
        <PopoverMenu
          key={opening}
          id={menuId}
          label={label}
          opener={button}
          onClose={() => setOpening(0)}
        >
          <MenuItem icon={Pencil} onChoose={onRename}>
            {t('rename')}
          </MenuItem>
          <MenuItem
            icon={pinned ? PinOff : Pin}
            onChoose={() => void changeSummary(workspace, conversation, { pinned: !pinned })}
          >
            {t(pinned ? 'unpin' : 'pin')}
          </MenuItem>
          <ExportItems conversationId={conversation.id} />
          <MenuItem
            icon={Trash2}
            onChoose={() => {
              onDelete?.()
              scheduleDeletion(workspace, conversation)
            }}
            className="text-danger"
          >
            {t('delete')}
          </MenuItem>
        </PopoverMenu>
      )}
    </>
  )
}
