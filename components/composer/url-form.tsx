'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { webUrl } from '#client/uploads/guess-kind.ts'
import { TextButton } from '#components/ui/text-button.tsx'

interface UrlFormProps {
  onAdd: (url: URL) => void
  onClose: () => void
}

/** Asks for the address of a picture or video. No form of its own: it stands inside the composer's. */
export function UrlForm({ onAdd, onClose }: UrlFormProps) {
  const t = useTranslations('composer')
  const errors = useTranslations('errors')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  const add = () => {
    const url = webUrl(text)
    if (url) onAdd(url)
    else setRefused(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className="px-3 pb-2">
      <div className="flex items-center gap-1 rounded-2xl border border-line bg-panel pr-1 pl-3 focus-within:border-accent/60">
        <input
          type="url"
          aria-label={t('url')}
          placeholder={t('urlPlaceholder')}
          aria-invalid={refused}
          ref={field}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setRefused(false)
          }}
          onKeyDown={onKeyDown}
          className="min-h-11 min-w-0 flex-1 bg-transparent text-sm outline-none placeholder:text-soft"
        />
        <TextButton onClick={add}>{t('add')}</TextButton>
      </div>
      {refused && (
        <p role="alert" className="px-3 pt-1 text-danger text-xs">
          {errors('url_invalid')}
        </p>
      )}
    </div>
  )
}
