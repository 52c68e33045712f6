'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useVideo } from '#client/frames/use-video.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { FilmGrid } from '#lib/qvq/schema.ts'
import { type ChosenFrame, FrameMaker } from './frame-maker.tsx'
import { VideoFacts } from './video-facts.tsx'

export interface FramesWindowProps {
  file: File
  /** How the model reads films. */
  model: FilmGrid
  onDone: (frames: ChosenFrame[], fps: number) => void
  onClose: () => void
}

/** The dialog itself. Closing it, however that is done, stops all work and lets go of the file. */
export function FramesWindow({ file, model, onDone, onClose }: FramesWindowProps) {
  const t = useTranslations('frames')
  const dialog = useRef<HTMLDialogElement>(null)
  const video = useVideo(file)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // Focus the title; otherwise a screen reader would begin with the close button.
    title.current?.focus()
  }, [])
  const close = () => dialog.current?.close()
  const done: FramesWindowProps['onDone'] = (frames, fps) => {
    onDone(frames, fps)
    close()
  }
  return (
    <dialog
      ref={dialog}
      aria-label={t('title', { name: file.name })}
      onClose={onClose}
      className="fixed inset-0 m-auto flex size-full max-h-dvh max-w-[100dvw] flex-col overflow-hidden bg-canvas text-ink not-open:hidden backdrop:bg-black/60 sm:h-fit sm:max-h-[92dvh] sm:w-3xl sm:max-w-[94dvw] sm:rounded-3xl sm:border sm:border-line sm:shadow-xl"
    >
      <header className="flex items-start gap-2 py-2 pr-2 pl-4 sm:pl-6">
        <div className="min-w-0 flex-1 py-2">
          <h2
            ref={title}
            tabIndex={-1}
            title={file.name}
            className="truncate font-semibold outline-none"
          >
            <bdi>{file.name}</bdi>
          </h2>
          <VideoFacts file={file} video={video} />
        </div>
        <IconButton label={t('close')} onClick={close}>
          <X size={22} aria-hidden />
        </IconButton>
      </header>
      {video === 'opening' && (
        <p role="status" className="px-4 pb-8 text-soft text-sm sm:px-6">
          {t('opening')}
        </p>
      )}
      {video === null && (
        <p
          role="alert"
          className="mx-4 mb-6 rounded-2xl bg-danger-wash px-4 py-3 text-danger text-sm sm:mx-6"
        >
          {t('unplayable')}
        </p>
      )}
      {video && video !== 'opening' && (
        <FrameMaker video={video} film={model} onDone={done} onCancel={close} />
      )}
    </dialog>
  )
}
