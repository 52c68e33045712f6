'use client'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { ErrorView } from '#lib/errors.ts'

interface ShareNoteProps {
  note: 'created' | 'revoked' | null
  error: ErrorView | null
  /** Receives the focus when the element that had it disappears. */
  ref: Ref<HTMLParagraphElement>
}

/** How the last change of the links went. */
export function ShareNote({ note, error, ref }: ShareNoteProps) {
  const t = useTranslations('share')
  return (
    <>
      <p ref={ref} role="status" tabIndex={-1} className="mt-3 min-h-6 text-sm outline-none">
        {note && t(note)}
      </p>
      {error && (
        <p role="alert" className="text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
    </>
  )
}
