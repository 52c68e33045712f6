'use client'
import { useTranslations } from 'use-intl'

/** How much of an archive is sent; then, that the server reads it, which no number tells. */
export function ImportProgress({ name, progress }: { name: string; progress: number }) {
  const t = useTranslations('data')
  const label = progress < 1 ? t('sending', { name }) : t('reading')
  return (
    <div className="mt-2 text-sm">
      <p role="status" className="truncate">
        {label}
      </p>
      <progress
        aria-label={label}
        {...(progress < 1 && { value: progress })}
        className="mt-1 h-1.5 w-full accent-accent"
      />
    </div>
  )
}
