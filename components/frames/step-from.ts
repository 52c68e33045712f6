/** Where a key leads from a place in a row of `length`; null for keys that lead nowhere. */
export function stepFrom(place: number, key: string, length: number): number | null {
  const last = length - 1
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(last, place + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, place - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}
