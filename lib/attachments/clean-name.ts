import { withoutInvisible } from '#lib/invisible.ts'

const MAX_NAME_LENGTH = 120

/** A file name that can be shown and stored: no path, nothing invisible, at most 120 characters. */
export function cleanName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const characters = Array.from(withoutInvisible(base))
  if (characters.length === 0) return 'picture'
  if (characters.length <= MAX_NAME_LENGTH) return characters.join('')
  const half = Math.floor(MAX_NAME_LENGTH / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(1 - half).join('')}`
}
