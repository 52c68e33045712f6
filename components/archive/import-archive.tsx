'use client'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Outcome } from '#client/api/request.ts'
import { sendArchive } from '#client/archive/send-archive.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { PILL } from '#components/ui/pill-class.ts'
import type { ImportCounts } from '#lib/archive/schema.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'

interface Sending {
  name: string
  /** From 0 to 1. */
  progress: number
}

/** Chooses an archive, sends it, and tells what came of it. */
export function ImportArchive() {
  const t = useTranslations('data')
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [outcome, setOutcome] = useState<Outcome<ImportCounts> | null>(null)
  const start = async (file: File | undefined) => {
    if (!file || sending) return
    setOutcome(null)
    const show = (progress: number) => setSending({ name: file.name, progress })
    show(0)
    setOutcome(await sendArchive(file, show))
    setSending(null)
  }
  return (
    <div className="mt-5">
      <input
        ref={input}
        id="archive"
        type="file"
        hidden
        accept=".zip,.json,application/zip,application/json"
        aria-label={t('chooseFile')}
        onChange={({ target }) => {
          void start(target.files?.[0])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      <button
        type="button"
        className={PILL}
        data-picks="archive"
        aria-busy={sending !== null}
        onClick={() => !sending && input.current?.click()}
      >
        <Upload size={16} aria-hidden />
        {t('import')}
      </button>
      <p className="mt-1.5 text-soft text-sm">{t('importHint')}</p>
      {sending && <ImportProgress {...sending} />}
      <div role="status">{outcome?.ok && <ImportResult counts={outcome.value} />}</div>
      {outcome && !outcome.ok && (
        <p role="alert" className="mt-2 break-words text-danger text-sm">
          <ErrorText error={outcome.error} />
        </p>
      )}
    </div>
  )
}
