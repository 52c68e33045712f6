import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsOfEnv } from './testing/settings-of-env.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')

const FOLDERS =
  'app|bench|client|components|docs|e2e|lib|messages|prisma|public|scripts|simulator|\\.ci|\\.github'
/**
 * `lib/turns/`, `app/api/[...path]/route.ts` and, at the root, `proxy.ts` in backticks; not the faces
 * that every folder has.
 */
const IN_BACKTICKS = new RegExp(
  `\`((?:${FOLDERS})/[^\`\\s]*|(?!index|schema)[\\w-]+(?:\\.config)?\\.m?ts)\``,
  'g',
)
const LINK = /\]\((?!https?:)([^)\s]+)\)|src="(?!https?:)([^"]+)"/g

/** The paths that a document names, from the root of the repository; links are relative to it. */
function pathsIn(document: string): string[] {
  const text = read(document)
  const named = [...text.matchAll(IN_BACKTICKS)].map(([, path = '']) => path)
  const linked = [...text.matchAll(LINK)].map(([, link, source]) => link ?? source ?? '')
  const base = new URL(document, root)
  const targets = linked.map((link) => new URL(link, base).href.slice(root.href.length))
  return [...named, ...targets.map((target) => decodeURI(target.replace(/#.*/, '')))]
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(document: string): string[] {
  return [...read(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

test.each([
  ['README.md', 20],
  ['CONTRIBUTING.md', 3],
  ['SECURITY.md', 0],
  ['CHANGELOG.md', 3],
  ['docs/architecture.md', 100],
  ['docs/archive.md', 0],
  ['docs/protocol.md', 2],
])('Every path that %s names is there', (document, atLeast) => {
  const named = pathsIn(document)
  expect(named.length).toBeGreaterThanOrEqual(atLeast)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('Every section of a document that the code or a document points at is there', () => {
  const files = globSync(['*.md', `{${FOLDERS.replaceAll('|', ',').replaceAll('\\', '')}}/**/*`], {
    cwd: root,
  }).filter((path) => /\.(ts|tsx|mjs|md)$/.test(path) && !/node_modules|lib\/generated/.test(path))
  const pointers = files.flatMap((file) =>
    [...read(file).matchAll(/(docs\/[\w-]+\.md)(?:#([\w-]+))?|\]\(#([\w-]+)\)/g)].map(
      ([, document = file, anchor, own]) => ({ file, document, anchor: anchor ?? own }),
    ),
  )
  expect(pointers.filter(({ document }) => document === 'docs/protocol.md').length).toBeGreaterThan(
    20,
  )
  const gone = pointers.filter(
    ({ document, anchor }) =>
      !existsSync(new URL(document, root)) || (anchor && !anchorsOf(document).includes(anchor)),
  )
  expect(gone).toEqual([])
})

test('Every setting that the README names is read, and every one that is read is named', () => {
  const settings = [...readme.matchAll(/^\| (`[A-Z_`, ]+?`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/[A-Z_]+/g)].map(([name]) => name),
  )
  // The server itself reads where to listen.
  const expected = [...settingsOfEnv(), 'PORT', 'HOSTNAME']
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
