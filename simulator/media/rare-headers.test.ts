import { expect, test } from 'vitest'
import { inspectPicture } from './inspect-picture.ts'

/** A file of zeros with some bytes set: enough for formats that are known by their header. */
function header(...pieces: [offset: number, hex: string][]): Buffer {
  const bytes = Buffer.alloc(80)
  for (const [offset, hex] of pieces) bytes.write(hex, offset, 'hex')
  return bytes
}

test.each([
  ['BMP', header([0, '424d'], [18, '40000000'], [22, 'e0ffffff']), 64, 32],
  ['ICO', header([0, '000001000200'], [6, '1010'], [22, '0000']), 256, 256],
  ['ICNS', header([0, '69636e7300000050'], [8, '69633037'], [12, '00000048']), 128, 128],
  ['JPEG 2000', header([0, '0000000c6a5020200d0a870a'], [40, '696864720000002000000040']), 64, 32],
  ['JPEG 2000', header([0, 'ff4fff51'], [8, '0000004000000020']), 64, 32],
  ['SGI', header([0, '01da'], [6, '00400020']), 64, 32],
])('A %s header tells the size', async (format, bytes, width, height) => {
  expect(await inspectPicture(bytes)).toMatchObject({ format, width, height, colours: null })
})

test('Bytes of no listed format are refused', async () => {
  await expect(inspectPicture(Buffer.from('GIF89a'))).rejects.toThrow('format is illegal')
})
