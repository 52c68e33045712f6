import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsOfEnv } from './testing/settings-of-env.ts'

const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')

test('Every setting that is read stands in .env.example, and no other', () => {
  const named = lines.flatMap((line) => /^# ([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.sort()).toEqual(settingsOfEnv().sort())
})

test('Nothing in .env.example is set: a copy of it changes nothing', () => {
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
})

test('Every setting in .env.example has its meaning in the line above', () => {
  const settings = lines.flatMap((line, at) => (/^# [A-Z][A-Z_]+=/.test(line) ? [at] : []))
  const without = settings.filter((at) => !/^# [A-Z].*[.:]$/.test(lines[at - 1] ?? ''))
  expect(without.map((at) => lines[at])).toEqual([])
})
