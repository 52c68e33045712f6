import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const root = new URL('../', import.meta.url)

/** `lib/turns/` and `lib/db.ts` in backticks, and the targets of links and pictures. */
const named = [
  ...[
    ...readme.matchAll(
      /`((?:app|components|lib|prisma|messages|simulator|e2e|bench|scripts|docs)\/[\w./-]*)`/g,
    ),
  ],
  ...[...readme.matchAll(/\]\((?!https?:)([^)]+)\)|src="([^"]+)"/g)],
].map((match) => match[1] ?? match[2] ?? '')

test('Every path that the README names is there', () => {
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('Every setting that the README names is read, and every one that is read is named', () => {
  const settings = [...readme.matchAll(/^\| (`[A-Z_`, ]+?`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/[A-Z_]+/g)].map(([name]) => name),
  )
  const source = readFileSync(new URL('../lib/env.ts', import.meta.url), 'utf8')
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): (?!notYet)/gm)].map(([, name]) => name)
  // Next reads these two; NODE_ENV is Next's own.
  const expected = [...read.filter((name) => name !== 'NODE_ENV'), 'PORT', 'HOSTNAME']
  expect(settings.sort()).toEqual(expected.sort())
})

test('Every route of the API is named, by its noun and by what it does', () => {
  const routes = globSync('app/api/**/route.ts', { cwd: root }).filter(
    (path) => !/\[\.{3}/.test(path),
  )
  expect(routes.length).toBeGreaterThan(20)
  const missing = routes.filter((path) => {
    const [, ...parts] = path.split('/').slice(0, -1)
    const words = parts.filter((part) => !part.startsWith('['))
    return (
      !readme.includes(`/${words.slice(0, 2).join('/')}`) || !readme.includes(`/${words.at(-1)}`)
    )
  })
  expect(missing).toEqual([])
})
