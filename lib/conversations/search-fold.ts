/**
 * Lower case, one UTF-16 code unit for each, so that what is found in it lies at the same place in
 * `text`. The few letters that would grow, as İ does, stay what they are.
 */
export function searchFold(text: string): string {
  const folded = text.toLowerCase()
  if (folded.length === text.length) return folded
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  }).join('')
}
