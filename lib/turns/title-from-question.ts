import { withoutInvisible } from '#lib/invisible.ts'

const MAX_TITLE_LENGTH = 80

/** The first line of a question, cut at a word where it is long. */
export function titleFromQuestion(text: string): string {
  const [first = ''] = text.trim().split(/\r?\n/, 1)
  const line = withoutInvisible(first.replace(/\s+/g, ' '))
  const characters = Array.from(line)
  if (characters.length <= MAX_TITLE_LENGTH) return line
  const cut = characters.slice(0, MAX_TITLE_LENGTH - 1).join('')
  return `${cut.replace(/\s\S{0,20}$/, '')}…`
}
