import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright'
import { inProject } from '../../scripts/setup/project.mjs'

export interface Film {
  seconds: number
  width: number
  height: number
  /** Pictures per second. */
  perSecond: number
  /** Clockwise degrees by which a player turns it, as phones write it. */
  rotation?: 0 | 90 | 180 | 270
}

declare global {
  interface Window {
    mediabunny: typeof import('mediabunny')
  }
}

/** Only a page of a secure origin may encode; nothing listens there. */
const studio = 'http://localhost/studio/'

/**
 * Films an MP4 in the browser, so that no video has to be kept in the repository: H.264 where there is
 * an encoder, otherwise VP9. In each second the upper half is plain and lighter by 20 of 255 than
 * in the one before, below it boxes move.
 */
export async function makeFilm(
  context: BrowserContext,
  film: Film,
): Promise<{ data: Buffer; codec: string }> {
  const page = await context.newPage()
  await page.route(`${studio}**`, (route) =>
    route.request().url() === studio
      ? route.fulfill({
          contentType: 'text/html',
          body: `<script type="module">
            import * as mediabunny from './mediabunny.mjs'
            Object.assign(window, { mediabunny })
          </script>`,
        })
      : route.fulfill({
          contentType: 'text/javascript',
          body: readFileSync(inProject('node_modules/mediabunny/dist/bundles/mediabunny.min.mjs')),
        }),
  )
  await page.goto(studio)
  await page.waitForFunction(() => window.mediabunny)
  const { encoded, codec } = await page.evaluate(shoot, film)
  await page.close()
  return { data: Buffer.from(encoded, 'base64'), codec }
}

/** Runs inside the page, so it must stand alone: it travels as text. */
async function shoot({ seconds, width, height, perSecond, rotation = 0 }: Film) {
  const { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output } =
    window.mediabunny
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9'], { width, height })
  if (!codec) throw new Error('This browser encodes neither H.264 nor VP9')
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  // A key frame every two seconds, as cameras and encoders have them.
  const source = new CanvasSource(canvas, { codec, bitrate: 4_000_000, keyFrameInterval: 2 })
  output.addVideoTrack(source, { frameRate: perSecond, rotation })
  await output.start()
  for (let picture = 0; picture < seconds * perSecond && context; picture += 1) {
    const level = 20 * (Math.floor(picture / perSecond) % 13)
    context.fillStyle = `rgb(${level} ${level} ${level})`
    context.fillRect(0, 0, width, height)
    for (let box = 0; box < 40; box += 1) {
      context.fillStyle = `hsl(${box * 9} 70% 50%)`
      const across = (box * 97 + picture * (3 + (box % 5))) % width
      context.fillRect(across, height * (0.5 + (box % 10) / 20), width / 30, height / 20)
    }
    await source.add(picture / perSecond, 1 / perSecond)
  }
  await output.finalize()
  return { encoded: new Uint8Array(target.buffer ?? []).toBase64(), codec }
}
