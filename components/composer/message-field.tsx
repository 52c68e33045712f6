'use client'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'

interface MessageFieldProps {
  text: string
  readOnly: boolean
  onChange: (text: string) => void
  onEnter: () => void
}

/**
 * The text of the question. A twin of the text behind the field (`.grows` in the style sheet) gives
 * it its height, so that no script measures anything.
 */
export function MessageField({ text, readOnly, onChange, onEnter }: MessageFieldProps) {
  const t = useTranslations('composer')
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is what Safari reports for the Enter that ends an input method's composition.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className="grows max-h-[40dvh] overflow-y-auto" data-text={text}>
      <textarea
        id="message"
        name="message"
        rows={1}
        dir="auto"
        aria-label={t('message')}
        placeholder={t('placeholder')}
        enterKeyHint="send"
        title={t('hint')}
        value={text}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="resize-none overflow-hidden bg-transparent outline-none placeholder:text-soft"
      />
    </div>
  )
}
