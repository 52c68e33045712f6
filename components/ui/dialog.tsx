'use client'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/** A sheet over the page; Escape, a click beside it or the button closes it. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    const closeBeside = (event: MouseEvent) => {
      if (event.target === element) element?.close()
    }
    element?.addEventListener('click', closeBeside)
    return () => {
      element?.removeEventListener('click', closeBeside)
      // Browsers restore the focus when a dialog closes, but not when it is unmounted.
      if (element?.open && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-full max-w-2xl overflow-hidden rounded-3xl border border-line bg-canvas text-ink shadow-xl not-open:hidden open:flex open:flex-col backdrop:bg-black/50 max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none"
    >
      <header className="flex items-center justify-between gap-2 border-line border-b py-2 pr-2 pl-5">
        <h2 className="font-semibold">{title}</h2>
        <IconButton label={closeLabel} onClick={() => dialog.current?.close()}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
    </dialog>
  )
}
