'use client'
import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDropzone } from 'react-dropzone'
import { useTranslations } from 'use-intl'
import { usePastedFiles } from './use-pasted-files.ts'

interface DropZoneProps {
  onFiles: (files: File[]) => void
  className: string
  children: (pickFiles: () => void) => ReactNode
}

/**
 * Takes files dropped anywhere on it, pasted, or picked. It refuses nothing by name or declared
 * type: the server finds out what a file is from its bytes, and says why when it cannot use it.
 */
export function DropZone({ onFiles, className, children }: DropZoneProps) {
  const t = useTranslations('composer')
  usePastedFiles(onFiles)
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    // The library hears a paste only inside the zone; ours hears the whole page.
    noPaste: true,
    useFsAccessApi: false,
    onDrop: (files) => files.length > 0 && onFiles(files),
  })
  return (
    <div {...getRootProps({ className, role: undefined, tabIndex: undefined })}>
      {/* Hidden from assistive tools as well, because the composer has a button for it. */}
      <input {...getInputProps({ id: 'files', style: { display: 'none' } })} />
      {children(open)}
      {isDragActive && (
        <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-canvas/85 p-6">
          <div className="flex size-full max-h-96 max-w-2xl flex-col items-center justify-center gap-3 rounded-3xl border-2 border-accent border-dashed bg-accent-wash text-accent">
            <FileDown size={40} aria-hidden />
            <p className="font-semibold text-xl">{t('drop')}</p>
            <p className="text-sm">{t('dropHint')}</p>
          </div>
        </div>
      )}
    </div>
  )
}
