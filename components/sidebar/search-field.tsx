'use client'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fetchSearch } from '#client/conversations/fetch-search.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'

/** Milliseconds without a keystroke after which a search begins. */
const PAUSE = 150
/** As the API takes it. */
const MAX_QUERY_LENGTH = 200

/** Shows what is found in place of the list, while there is something to look for. */
export function SearchField() {
  const t = useTranslations('list')
  const workspace = useWorkspace()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  // Text that an input method is still composing is not searched for.
  const [composing, setComposing] = useState(false)
  const query = text.trim()
  useEffect(() => {
    if (composing) return
    if (!query) return workspace.search.set(null)
    const controller = new AbortController()
    const timer = setTimeout(() => void fetchSearch(workspace, query, controller.signal), PAUSE)
    workspace.search.update((search) => search ?? { query, page: null, error: null })
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [workspace, query, composing])

  const clear = () => {
    setText('')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text) {
      event.preventDefault()
      event.stopPropagation()
      clear()
    }
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    document.querySelector<HTMLElement>('#conversations li > a')?.focus()
  }
  return (
    <div className="relative px-3 pb-2">
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-[0.9rem] left-6 text-soft"
      />
      <input
        ref={field}
        id="search-conversations"
        type="search"
        aria-label={t('search')}
        aria-controls="conversations"
        placeholder={t('search')}
        autoComplete="off"
        maxLength={MAX_QUERY_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
        className="h-11 w-full rounded-xl border border-line bg-raised pr-11 pl-9 text-base placeholder:text-soft md:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <IconButton label={t('clear')} onClick={clear} className="absolute top-0 right-3">
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
