import { readFileSync } from 'node:fs'

/** The settings that `lib/env.ts` reads for whoever runs the server, by name. */
export function settingsOfEnv(): string[] {
  const source = readFileSync(new URL('../../lib/env.ts', import.meta.url), 'utf8')
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): (?!notYet)/gm)].flatMap(
    ([, name]) => name ?? [],
  )
  // Next sets this one by itself.
  return read.filter((name) => name !== 'NODE_ENV')
}
