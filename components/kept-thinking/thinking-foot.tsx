'use client'
import { Download, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { KeptThinking } from '#client/kept-thinking/kept-thinking.ts'
import { useKeptThinking } from '#client/kept-thinking/use-kept-thinking.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { downloadText } from './download-text.ts'
import { fileName } from './file-name.ts'
import { KeepSwitch } from './keep-switch.tsx'
import { StorageFailureNote } from './storage-failure-note.tsx'

/** Under the thinking of an ended turn: where it is kept, and what its reader can do with it. */
export function ThinkingFoot({ thinking }: { thinking: Omit<KeptThinking, 'keptAt'> }) {
  const t = useTranslations('kept')
  const { conversations } = useWorkspace()
  const { kept, forget } = useKeptThinking(thinking)
  const { turnId, conversationId, text } = thinking
  const download = () => {
    const entry = conversations.get()[conversationId]
    downloadText(fileName(entry?.status === 'ready' ? entry.view.title : '', turnId), text)
  }
  return (
    <footer className="border-line border-t px-4 py-2">
      <p aria-live="polite" className="text-xs">
        {kept !== null && t(kept ? 'kept' : 'notKept')}
      </p>
      <StorageFailureNote />
      {kept === false && <KeepSwitch />}
      <div className="-ml-2.5 flex flex-wrap gap-x-1">
        <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => text} />
        <TextButton onClick={download}>
          <Download size={16} aria-hidden />
          {t('download')}
        </TextButton>
        {kept && (
          <TextButton onClick={() => void forget()}>
            <Trash2 size={16} aria-hidden />
            {t('forget')}
          </TextButton>
        )}
      </div>
    </footer>
  )
}
