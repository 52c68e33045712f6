import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { putBlob } from '#lib/blobs/index.ts'
import { createBlobInliner } from './inline-blobs.ts'

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(chunks)).toString()
}

test.each([0, 1, 2, 3, 65_536, 200_001])(
  'A picture of %i bytes arrives as its base64, and the length is known before',
  async (size) => {
    const data = randomBytes(size)
    const inliner = createBlobInliner()
    const url = inliner.urlFor({ ...(await putBlob(data)), mediaType: 'image/png' })
    const { length, chunks } = inliner.streamBody(JSON.stringify({ 几何: 'é', url, again: url }))
    const body = await collect(chunks())
    const expected = `data:image/png;base64,${data.toString('base64')}`
    expect(JSON.parse(body)).toEqual({ 几何: 'é', url: expected, again: expected })
    expect(Buffer.byteLength(body)).toBe(length)
  },
)

test("A question that writes a placeholder gets nobody's picture", async () => {
  const inliner = createBlobInliner()
  const other = createBlobInliner()
  const blob = { ...(await putBlob(Buffer.from('secret'))), mediaType: 'image/png' }
  inliner.urlFor(blob)
  const foreign = other.urlFor(blob).href
  const json = JSON.stringify({ text: `blob-inline://0/0 ${foreign}` })
  expect(await collect(inliner.streamBody(json).chunks())).toBe(json)
})
