import { expect, test } from 'vitest'
import { mediaName } from './media-name.ts'

test.each([
  ['cell.png', 'image/png', '007-cell.png'],
  ['a [b] (c).jpeg', 'image/jpeg', '007-a-b-c.jpg'],
  ['../../etc/passwd', 'image/webp', '007-etc-passwd.webp'],
  ['细胞 分裂.mov', 'video/quicktime', '007-细胞-分裂.mov'],
  ['CON', 'image/svg+xml', '007-CON.svg'],
  ['…', 'image/x-unheard-of', '007'],
  ['x'.repeat(300), 'image/gif', `007-${'x'.repeat(40)}.gif`],
])('%s is safe to unpack anywhere', (name, mediaType, expected) => {
  expect(mediaName({ name, mediaType }, 7)).toBe(expected)
})
