/** A size as people read it: `640 B`, `12 KB`, `3.9 MB` (powers of 1,000, as file managers do). */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** From one size to another in one unit, so that they compare at a glance: `3.9 MB → 0.3 MB`. */
export function formatBytesChange(from: number, to: number): string {
  const tenths = Math.round(to / 100_000)
  const inMegabytes = from >= 999_500 && tenths > 0
  return `${formatBytes(from)} → ${inMegabytes ? `${(tenths / 10).toFixed(1)} MB` : formatBytes(to)}`
}
