/** U+2E80, where the CJK blocks begin. */
const WIDE = 0x2e80

/**
 * The numbers of the longest grams that the index has of any text with `word` (folded, without white
 * space) in it. The migration's function `search_grams` cuts and numbers the texts the same way.
 */
export function searchGrams(word: string): number[] {
  const points = Array.from(word, (letter) => letter.codePointAt(0) ?? 0)
  const grams = points.flatMap((point, end) => {
    const [before, previous] = [points[end - 2], points[end - 1]]
    if (previous === undefined) return points.length === 1 ? [point] : []
    if (before !== undefined && point < WIDE) return [number(before, previous, point)]
    // Skip the pair where a triple covers it: every text with the triple also has the pair.
    const next = points[end + 1]
    return before === undefined && next !== undefined && next < WIDE
      ? []
      : [number(previous, point)]
  })
  return [...new Set(grams)]
}

function number(...points: number[]): number {
  return points.reduce((sum, point) => sum * 65_599 + point) & 0x7fff_ffff
}
