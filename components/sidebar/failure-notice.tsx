'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { FailedChange } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'

/** Why a change was taken back; it stays until it is dismissed. */
export function FailureNotice({ failure }: { failure: FailedChange }) {
  const t = useTranslations('list')
  const untitled = useTranslations('sidebar')('untitled')
  const { failedChanges } = useWorkspace()
  return (
    <div
      role="alert"
      className="pointer-events-auto flex max-w-md items-center gap-2 rounded-xl border border-danger/40 bg-danger-wash py-1 pr-1 pl-4 text-danger text-sm shadow-lg"
    >
      <span className="min-w-0 py-1 [overflow-wrap:anywhere]">
        {t(`${failure.action}Failed`, { title: failure.title || untitled })}{' '}
        <ErrorText error={failure.error} />
      </span>
      <IconButton
        label={t('dismiss')}
        onClick={() => failedChanges.update((all) => all.filter((one) => one !== failure))}
      >
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
