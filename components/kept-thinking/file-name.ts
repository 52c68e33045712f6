/** Characters of a title that go into a file's name; systems end at 255 bytes. */
const LONGEST_TITLE = 50

/** The name of a turn's thinking as a file: of whatever the title holds, only what every system takes. */
export function fileName(title: string, turnId: string): string {
  const shown = title.replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ').trim()
  const short = Array.from(shown).slice(0, LONGEST_TITLE).join('').trim()
  return `${[short, 'thinking', turnId.slice(0, 8)].filter(Boolean).join(' ')}.txt`
}
