'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { RowButton } from '#components/ui/row-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'

interface VersionSwitcherProps {
  turn: TurnView
  /** The turn and its siblings, oldest first. */
  versions: readonly TurnView[]
  onShow: (version: TurnView) => void
}

/** Which of several versions is shown, and the way to the others; nothing where there is one. */
export function VersionSwitcher({ turn, versions, onShow }: VersionSwitcherProps) {
  const t = useTranslations('versions')
  if (versions.length < 2) return null
  const at = versions.findIndex(({ id }) => id === turn.id)
  const [previous, next] = [versions[at - 1], versions[at + 1]]
  return (
    <fieldset aria-label={t('label')} className="flex items-center text-soft text-sm">
      {/* `aria-disabled` instead of `disabled`, which would lose the focus at the last version. */}
      <RowButton
        label={t('previous')}
        aria-disabled={!previous}
        onClick={() => previous && onShow(previous)}
      >
        <ChevronLeft size={18} aria-hidden />
      </RowButton>
      <span aria-live="polite" className="tabular-nums">
        {t('position', { position: at + 1, count: versions.length })}
      </span>
      <RowButton label={t('next')} aria-disabled={!next} onClick={() => next && onShow(next)}>
        <ChevronRight size={18} aria-hidden />
      </RowButton>
    </fieldset>
  )
}
