import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('Only the picture worker loads decoders: no code of the server does', () => {
  const files = ['app', 'components', 'client', 'lib', 'instrumentation.ts', 'proxy.ts'].flatMap(
    sourcesOf,
  )
  const loading = files
    .filter((path) =>
      /from '(sharp|@imagemagick)|import\('(sharp|@imagemagick)/.test(readFileSync(path, 'utf8')),
    )
    .filter((path) => !/\.test\.tsx?$|[\\/]testing[\\/]/.test(path))
  expect(loading.length).toBeGreaterThan(0)
  expect(
    loading.filter((path) => !path.startsWith(join('lib', 'picture-process', 'worker'))),
  ).toEqual([])
})

test('No code of the server imports the worker', () => {
  const files = ['app', 'components', 'client', 'lib'].flatMap(sourcesOf)
  const importing = files.filter((path) =>
    /from '[^']*picture-process\/worker|from '\.\/worker\//.test(readFileSync(path, 'utf8')),
  )
  expect(importing).toEqual([])
})

function sourcesOf(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
    .map((name) => join(path, name))
}
