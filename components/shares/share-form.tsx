'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EXPIRIES, type Expiry, expiresAt } from '#client/shares/expiry.ts'
import type { ShareChoice } from '#client/shares/share-requests.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { SelectField } from './select-field.tsx'

interface ShareFormProps {
  /** Where the link can end; at the last one unless chosen otherwise. */
  turns: TurnView[]
  onCreate: (choice: ShareChoice) => Promise<void>
}

/** What a new link shows, and for how long. */
export function ShareForm({ turns, onCreate }: ShareFormProps) {
  const t = useTranslations('share')
  const [chosen, setChosen] = useState<string | null>(null)
  const [media, setMedia] = useState(true)
  const [expiry, setExpiry] = useState<Expiry>('never')
  const [busy, setBusy] = useState(false)
  const end = turns.find(({ id }) => id === chosen) ?? turns.at(-1)
  const shown = end ? turns.slice(0, turns.indexOf(end) + 1) : []
  const hasMedia = shown.some(({ attachments }) => attachments.length > 0)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!end || busy) return
    setBusy(true)
    await onCreate({ turnId: end.id, media, expiresAt: expiresAt(expiry) })
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-4 space-y-4">
      <SelectField
        label={t('end')}
        value={end?.id ?? ''}
        onChange={setChosen}
        options={turns.map(({ id, text }, index) => ({
          value: id,
          text: t('turn', { number: index + 1, question: beginning(text) }),
        }))}
      />
      {hasMedia && (
        <div>
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              checked={media}
              onChange={(event) => setMedia(event.target.checked)}
              aria-describedby="share-media-hint"
              className="size-5 accent-(--accent)"
            />
            {t('media')}
          </label>
          <p id="share-media-hint" className="text-soft text-sm">
            {t('mediaHint')}
          </p>
        </div>
      )}
      <SelectField
        label={t('expiry')}
        value={expiry}
        onChange={setExpiry}
        options={EXPIRIES.map((value) => ({ value, text: t(value) }))}
      />
      <button
        type="submit"
        aria-busy={busy}
        className="min-h-11 rounded-full bg-accent px-5 text-accent-ink aria-busy:opacity-50"
      >
        {t('create')}
      </button>
    </form>
  )
}

const LONGEST = 80

function beginning(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').slice(0, 4 * LONGEST))
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}
