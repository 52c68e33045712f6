/**
 * Averages blocks of `factor` × `factor` pixels, of which those at the right and at the bottom may
 * be smaller.
 * @param rows whole rows of 8-bit samples, `width` × `channels` each.
 * @param to gets a row for every `factor` rows, or part of them.
 */
export function shrinkRows(
  rows: Uint8Array,
  { width, channels, factor }: { width: number; channels: number; factor: number },
  to: Uint8Array,
): void {
  const stride = width * channels
  const height = rows.length / stride
  let at = 0
  for (let top = 0; top < height; top += factor) {
    const bottom = Math.min(top + factor, height)
    for (let left = 0; left < width; left += factor) {
      const right = Math.min(left + factor, width)
      const count = (bottom - top) * (right - left)
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++) sum += rows[y * stride + x * channels + channel] ?? 0
        }
        to[at++] = Math.round(sum / count)
      }
    }
  }
}
