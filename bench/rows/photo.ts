import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { z } from 'zod'
import { asMegabytes, asRatio } from '../format-units.ts'
import type { Rig } from '../rig/start-rig.ts'
import { factRow, limitedRow, type Row } from '../row.ts'
import { askFull } from '../stream/ask.ts'
import { uploadPicture } from '../stream/upload-picture.ts'
import { visit } from '../stream/visit.ts'

/** A phone's 12 megapixels. */
const size = { width: 4032, height: 3024 }
const recordsSchema = z.array(z.object({ bodyBytes: z.number() }))
const usageSchema = z.object({
  usage: z.object({ prompt_tokens_details: z.object({ image_tokens: z.number() }) }),
})
const turnsSchema = z.object({
  turns: z.array(z.object({ usage: z.object({ imageTokens: z.number() }) })),
})

/** What a 12-megapixel photo costs on the wire and in tokens, against its naive base64. */
export async function photo({ full, simulator }: Rig): Promise<Row[]> {
  const picture = await drawPhoto()
  const cookie = await visit(full.url)
  const id = await uploadPicture(full.url, cookie, new Uint8Array(picture))
  const text = `A photo of ${picture.length} bytes`
  await askFull(full.url, cookie, [id])(text)
  const sent = await sentBytes(simulator, text)
  const naive = await askNaively(simulator, picture)
  const fitted = await countedTokens(full.url, cookie)
  const naiveBytes = 4 * Math.ceil(picture.length / 3)
  return [
    limitedRow('12-megapixel photo: bytes of the request by those of its naive base64', {
      value: sent / naiveBytes,
      limit: 1 / 8,
      format: (share) => `${share.toFixed(3)} x`,
      baseline: `${asMegabytes(naiveBytes)} naive`,
    }),
    limitedRow('12-megapixel photo: tokens by those of the naive request', {
      value: fitted / naive,
      limit: 1,
      format: asRatio,
      baseline: `${naive} tokens`,
    }),
    factRow('12-megapixel photo: tokens', String(fitted), String(naive)),
  ]
}

const raw = { ...size, channels: 3 } as const
/** Widths of the grains, in pixels. */
const scales = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/**
 * Noise of every scale, the coarse strong and the fine weak, as in nature: a file of some 2 MB at a
 * camera's quality, as a phone's are.
 */
async function drawPhoto(): Promise<Buffer> {
  const sums = new Float32Array(size.width * size.height * raw.channels)
  const weights = scales.map((scale) => scale ** 0.8)
  for (const [index, scale] of scales.entries()) {
    const grains = await drawNoise(scale)
    const weight = weights[index] ?? 0
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (grains[at] ?? 0) * weight
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  // Many grains average to grey; twice the contrast makes up for it.
  const samples = Uint8ClampedArray.from(sums, (sum) => (sum / whole - 127.5) * 2 + 127.5)
  return sharp(samples, { raw }).jpeg({ quality: 92 }).toBuffer()
}

function drawNoise(scale: number): Promise<Buffer> {
  const width = Math.ceil(size.width / scale)
  const height = Math.ceil(size.height / scale)
  return sharp(randomBytes(width * height * raw.channels), { raw: { ...raw, width, height } })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
}

async function sentBytes(simulator: string, text: string): Promise<number> {
  const query = encodeURIComponent(text)
  const response = await fetch(`${simulator}/__simulator/requests?text=${query}`)
  const [record] = recordsSchema.parse(await response.json())
  if (!record) throw new Error('The stand-in got no request with the photo')
  return record.bodyBytes
}

/** Image tokens of a request that carries the photo's own bytes, read off its last event. */
async function askNaively(simulator: string, picture: Buffer): Promise<number> {
  const url = `data:image/jpeg;base64,${picture.toString('base64')}`
  const content = [{ type: 'image_url', image_url: { url } }]
  const response = await fetch(`${simulator}/compatible-mode/v1/chat/completions`, {
    method: 'POST',
    headers: { Authorization: 'Bearer sk-bench', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'qvq-max',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: [...content, { type: 'text', text: 'How large?' }] }],
    }),
  })
  const events = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'))
  const last = usageSchema.parse(JSON.parse((events.at(-1) ?? '').slice('data: '.length)))
  return last.usage.prompt_tokens_details.image_tokens
}

async function countedTokens(origin: string, cookie: string): Promise<number> {
  const headers = { cookie }
  const list = await (await fetch(`${origin}/api/conversations?limit=1`, { headers })).json()
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(list)
  const path = `${origin}/api/conversations/${items[0]?.id}`
  const { turns } = turnsSchema.parse(await (await fetch(path, { headers })).json())
  return turns[0]?.usage.imageTokens ?? Number.NaN
}
