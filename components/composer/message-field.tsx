'use client'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { mediaUrl } from '#client/uploads/guess-kind.ts'
import { isSendKey } from './is-send-key.ts'

interface MessageFieldProps {
  text: string
  readOnly: boolean
  onChange: (text: string) => void
  onEnter: () => void
  /** Called with the address of a picture or video that was pasted. */
  onUrl: (url: URL) => void
}

/**
 * The text of the question. A twin of the text behind the field (`.grows` in the style sheet) gives
 * it its height, so that no script measures anything.
 */
export function MessageField({ text, readOnly, onChange, onEnter, onUrl }: MessageFieldProps) {
  const t = useTranslations('composer')
  // Whether the last key that went down was Ctrl + Shift + V, or Cmd + Shift + V.
  const asText = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    asText.current = event.shiftKey && event.key.toLowerCase() === 'v'
    if (!isSendKey(event)) return
    event.preventDefault()
    onEnter()
  }
  // The model opens no links: the address of a picture is of use to it as the picture only. Pasting
  // without formatting (Ctrl + Shift + V) still gives the address as words.
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData } = event
    const url = mediaUrl(clipboardData.getData('text/plain'))
    const alone = clipboardData.files.length === 0 && !readOnly
    if (!url || !alone || asText.current) return
    event.preventDefault()
    onUrl(url)
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
        onPaste={onPaste}
        className="resize-none overflow-hidden bg-transparent outline-none placeholder:text-soft"
      />
    </div>
  )
}
