'use client'
import { previewUrl } from './attachment-url.ts'
import { Preview } from './preview.tsx'

const SHOWN = 8

/** The first frames of a list side by side, and how many more there are. */
export function FilmStrip({ frames }: { frames: readonly string[] }) {
  // One picture can be several frames.
  const shown = frames.slice(0, SHOWN).map((id, index) => ({ id, key: `${index} ${id}` }))
  const more = frames.length - shown.length
  return (
    <span className="flex items-stretch gap-0.5 overflow-hidden rounded-xl bg-black p-1">
      {shown.map(({ id, key }) => (
        <Preview key={key} src={previewUrl(id)} className="h-11 w-0 min-w-0 flex-1 object-cover" />
      ))}
      {more > 0 && (
        <span className="flex min-w-9 items-center justify-center px-1 text-white text-xs tabular-nums">
          +{more}
        </span>
      )}
    </span>
  )
}
