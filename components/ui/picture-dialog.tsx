'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { PictureView } from '#lib/attachments/schema.ts'
import { IconButton } from './icon-button.tsx'
import { Picture } from './picture.tsx'

/** A picture in its full size over the page; Escape, a click or the button closes it. */
export function PictureDialog(props: { picture: PictureView; onClose: () => void }) {
  const { picture, onClose } = props
  const t = useTranslations('thread')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    const closeBeside = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLImageElement)) element?.close()
    }
    element?.addEventListener('click', closeBeside)
    return () => element?.removeEventListener('click', closeBeside)
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={picture.name}
      onClose={onClose}
      className="fixed inset-0 grid size-full max-h-dvh max-w-[100dvw] place-items-center bg-transparent p-4 not-open:hidden backdrop:bg-black/80"
    >
      <button
        type="button"
        tabIndex={-1}
        className="block"
        aria-label={t('closePicture')}
        onClick={() => dialog.current?.close()}
      >
        <Picture
          src={`/api/attachments/${picture.id}/original`}
          alt={picture.name}
          size={picture}
          className="h-auto max-h-[calc(100dvh-2rem)] w-auto max-w-full rounded-lg bg-white object-contain"
        />
      </button>
      <IconButton
        label={t('closePicture')}
        autoFocus
        onClick={() => dialog.current?.close()}
        className="fixed top-3 right-3 bg-black/60 text-white hover:bg-black hover:text-white"
      >
        <X size={22} aria-hidden />
      </IconButton>
    </dialog>
  )
}
