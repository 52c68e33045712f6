'use client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { forgetAllThinking } from '#client/kept-thinking/kept-thinking.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextButton } from '#components/ui/text-button.tsx'

/** Forget all thinking: asks once. The section's count says that it worked, an alert that it did not. */
export function ForgetThinkingButton({ onForgotten }: { onForgotten: () => void }) {
  const t = useTranslations('kept')
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  const forget = async () => {
    setRefused(!(await forgetAllThinking()))
    setAsking(false)
    onForgotten()
  }
  return (
    <div className="mt-2 -ml-2.5 flex min-h-11 flex-wrap items-center gap-x-4">
      <TextButton
        onClick={() => {
          setRefused(false)
          setAsking(true)
        }}
      >
        <Trash2 size={16} aria-hidden />
        {t('forgetAll')}
      </TextButton>
      {refused && (
        <p role="alert" className="text-danger text-sm">
          {t('notForgotten')}
        </p>
      )}
      {asking && (
        <Dialog
          title={t('forgetAllTitle')}
          closeLabel={t('cancel')}
          onClose={() => setAsking(false)}
        >
          <p>{t('forgetAllLead')}</p>
          <div className="mt-4 flex justify-end">
            <button
              type="button"
              onClick={() => void forget()}
              className="min-h-11 rounded-full bg-danger px-5 text-canvas"
            >
              {t('confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
