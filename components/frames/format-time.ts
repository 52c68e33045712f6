/** A moment of a film as players show it: `0:03`, `12:40`, `1:02:03`. Tenths where asked: `0:03.5`. */
export function formatTime(seconds: number, { tenths = false } = {}): string {
  const units = tenths ? Math.round(seconds * 10) / 10 : Math.round(seconds)
  const hours = Math.floor(units / 3_600)
  const minutes = Math.floor(units / 60) % 60
  const rest = (units % 60).toFixed(tenths ? 1 : 0).padStart(tenths ? 4 : 2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
