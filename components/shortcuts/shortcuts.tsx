'use client'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { makeActions } from './make-actions.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** How long it is said that the answer was copied, in milliseconds. */
const ACKNOWLEDGEMENT = 2_000

interface ShortcutsProps {
  conversationId: string | null
  /** Shows or hides the list of conversations, where it is a drawer. */
  onList: (shown: boolean) => void
}

/** The shortcuts of the workspace, the list of them, and what they say. */
export function Shortcuts({ conversationId, onList }: ShortcutsProps) {
  const t = useTranslations('shortcuts')
  const workspace = useWorkspace()
  const [listed, setListed] = useState(false)
  const [copied, setCopied] = useState(false)
  const actions = useMemo(() => {
    const onCopied = () => {
      setCopied(true)
      setTimeout(() => setCopied(false), ACKNOWLEDGEMENT)
    }
    const onHelp = () => setListed(true)
    return makeActions(workspace, conversationId, { onCopied, onHelp, onList })
  }, [workspace, conversationId, onList])
  useShortcuts(actions)
  return (
    <>
      <p
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-32 z-50 mx-auto w-fit rounded-full bg-ink px-4 py-2 text-canvas text-sm shadow-md empty:opacity-0"
      >
        {copied && t('copied')}
      </p>
      {listed && <ShortcutsDialog onClose={() => setListed(false)} />}
    </>
  )
}
