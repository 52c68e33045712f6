'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ReasoningText } from './reasoning-text.tsx'
import { replayReasoning } from './turn-stream/replay-reasoning.ts'
import type { TextLog } from './turn-stream/text-log.ts'

/** The thinking of a turn that ended before this page was opened, while the server still has it. */
export function PastReasoning({ turnId }: { turnId: string }) {
  const t = useTranslations('thinking')
  const [log, setLog] = useState<TextLog | 'fetching' | 'gone'>('fetching')
  useEffect(() => {
    const abort = new AbortController()
    replayReasoning(turnId, abort.signal).then((found) => {
      if (!abort.signal.aborted) setLog(found ?? 'gone')
    })
    return () => abort.abort()
  }, [turnId])
  if (log === 'fetching') return <p className="px-4 py-3">{t('fetching')}</p>
  if (log === 'gone') return <p className="px-4 py-3">{t('notKept')}</p>
  return <ReasoningText log={log} />
}
