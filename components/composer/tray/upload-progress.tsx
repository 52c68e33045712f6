'use client'
import { useTranslations } from 'use-intl'

/** How far an upload has come, from 0 to 1, as a bar along the lower edge of its item. */
export function UploadProgress({ name, progress }: { name: string; progress: number }) {
  const t = useTranslations('composer')
  return (
    <div
      role="progressbar"
      aria-label={t('uploading', { name })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
      className="absolute inset-x-0 bottom-0 h-1 bg-line"
    >
      <div
        className="h-full origin-left bg-accent transition-transform"
        style={{ transform: `scaleX(${progress})` }}
      />
    </div>
  )
}
