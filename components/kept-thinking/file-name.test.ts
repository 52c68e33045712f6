import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test.each([
  ['What colour is it?', 'What colour is it thinking 01234567.txt'],
  ['这是什么颜色？', '这是什么颜色？ thinking 01234567.txt'],
  ['../../etc/passwd', '.. .. etc passwd thinking 01234567.txt'],
  ['\u202Etxt.exe\u0000\n', 'txt.exe thinking 01234567.txt'],
  ['', 'thinking 01234567.txt'],
  ['x'.repeat(1_000), `${'x'.repeat(50)} thinking 01234567.txt`],
])('the thinking of %j can be saved anywhere', (title, name) => {
  expect(fileName(title, '01234567-89ab')).toBe(name)
})
