import type { CachedFrame } from './frame-cache.ts'

/** One of the equal parts of a film. */
interface Slot {
  /** Seconds. */
  middle: number
  frame: CachedFrame | null
}

/**
 * For each of `slots` equal parts of a film the frame nearest to its middle; null where none of the
 * frames lies in that part.
 */
export function pickOverview(
  frames: Iterable<CachedFrame>,
  { duration, slots }: { duration: number; slots: number },
): Slot[] {
  const width = duration / slots
  const picked = Array.from({ length: slots }, (_, index): Slot => {
    return { middle: (index + 0.5) * width, frame: null }
  })
  for (const frame of frames) {
    const slot = picked[Math.min(slots - 1, Math.floor(frame.seconds / width))]
    if (slot && distance(slot, frame) < distance(slot, slot.frame)) slot.frame = frame
  }
  return picked
}

const distance = ({ middle }: Slot, frame: CachedFrame | null) =>
  frame ? Math.abs(frame.seconds - middle) : Number.POSITIVE_INFINITY
