import { gzipSync } from 'node:zlib'
import { asKilobytes } from '../format-units.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row } from '../row.ts'

const limitBytes = 250_000

/** The scripts that the HTML of `/` names, after gzip, beside those of an empty page. */
export async function firstLoad(rig: Rig): Promise<Row[]> {
  return [
    limitedRow('First-load JavaScript of /, gzip', {
      value: await scriptBytes(`${rig.full.url}/`),
      limit: limitBytes,
      format: asKilobytes,
      baseline: `empty page ${asKilobytes(await scriptBytes(`${rig.bare.url}/`))}`,
    }),
  ]
}

/** The scripts of a page, gzipped. Left out: those marked `nomodule`, which no browser of this decade fetches. */
export async function scriptBytes(url: string): Promise<number> {
  const html = await (await fetch(url)).text()
  const addresses = new Set<string>()
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const isScript = tag.startsWith('<script') || /\bas="script"/.test(tag)
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1]
    if (isScript && address && !/\bnomodule\b/i.test(tag)) addresses.add(address)
  }
  const sizes = await Promise.all(
    [...addresses].map(async (address) => {
      const response = await fetch(new URL(address, url))
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      return gzipSync(await response.bytes()).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
