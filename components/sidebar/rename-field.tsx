'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MAX_TITLE_LENGTH } from '#lib/conversations/schema.ts'
import { withoutInvisible } from '#lib/invisible.ts'

interface RenameFieldProps {
  title: string
  onSave: (title: string) => void
  /** Called when the field has done its part, whether or not there was something to save. */
  onEnd: (byKey: boolean) => void
}

/** The title of a conversation to be written anew. Enter or going elsewhere saves, Escape does not. */
export function RenameField({ title, onSave, onEnd }: RenameFieldProps) {
  const t = useTranslations('list')
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(title)
  const [refused, setRefused] = useState(false)
  const reasonId = useId()
  const cleaned = withoutInvisible(text)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  // Taking the field away makes it lose the focus, which must not save what Escape gave up.
  const ended = useRef(false)
  const end = (save: boolean, byKey: boolean) => {
    if (ended.current) return
    ended.current = true
    if (save && cleaned && cleaned !== title) onSave(cleaned)
    onEnd(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Within an input method Enter takes a word and Escape gives it up.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') end(false, true)
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (cleaned) end(true, true)
    else setRefused(true)
  }
  return (
    <div className="min-w-0 flex-1 p-0.5 md:p-1">
      <input
        ref={field}
        aria-label={t('title')}
        aria-invalid={refused}
        aria-describedby={refused ? reasonId : undefined}
        dir="auto"
        maxLength={MAX_TITLE_LENGTH}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => end(true, false)}
        className="h-10 w-full rounded-lg border border-line bg-raised px-2 text-base text-ink focus-visible:outline-offset-[-2px] md:h-7 md:text-sm"
      />
      {refused && (
        <p id={reasonId} role="alert" className="px-2 pt-1 text-danger text-xs">
          {t('titleEmpty')}
        </p>
      )}
    </div>
  )
}
