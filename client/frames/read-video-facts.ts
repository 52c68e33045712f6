import type { Size } from '#lib/qvq/schema.ts'
import { makeEasel, shrinkTo } from './make-canvas.ts'
import { openVideo } from './open-video.ts'

/** What a video tells of itself in the browser. */
export interface LocalVideoFacts extends Size {
  durationMs: number
  /** JPEG, no side longer than 640 pixels. */
  poster: Blob
}

const POSTER = 640
/** The very first picture is often black. */
const POSTER_AT = 0.1
/** Longest wait in milliseconds; the tray can do without these facts. */
const PATIENCE = 8_000

/**
 * Length, displayed size and a poster of a video file, without sending it anywhere. Null where this
 * browser cannot read it, when that takes too long, or when the signal comes; it never throws.
 */
export async function readVideoFacts(
  file: Blob,
  signal?: AbortSignal,
): Promise<LocalVideoFacts | null> {
  const timeout = AbortSignal.timeout(PATIENCE)
  try {
    return await look(file, signal ? AbortSignal.any([signal, timeout]) : timeout)
  } catch {
    return null
  }
}

async function look(file: Blob, signal: AbortSignal): Promise<LocalVideoFacts | null> {
  const reader = await openVideo(file, signal)
  if (!reader) return null
  try {
    const { duration, size } = reader
    const easel = makeEasel(shrinkTo(size, POSTER))
    for await (const draw of reader.pictures([duration * POSTER_AT], signal)) {
      draw?.(easel.context, easel.size)
      if (draw) {
        return { ...size, durationMs: Math.round(duration * 1_000), poster: easel.save() }
      }
    }
    return null
  } finally {
    reader.close()
  }
}
