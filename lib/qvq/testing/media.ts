import sharp from 'sharp'
import { putBlob } from '#lib/blobs/index.ts'
import type { InlineBlob } from '../media/inline-blobs.ts'
import type { FrameListMedia, PictureMedia, VideoMedia } from '../media/media.ts'

/** A plain picture of its own bytes, stored. */
export async function picture(width: number, height: number, seed = 0): Promise<PictureMedia> {
  const background = { r: seed % 256, g: Math.floor(seed / 256), b: 90 }
  const png = sharp({ create: { width, height, channels: 3, background } }).png()
  const stored = await putBlob(await png.toBuffer())
  return { kind: 'picture', width, height, blob: { ...stored, mediaType: 'image/png' } }
}

export async function frameList(count: number, fps = 2): Promise<FrameListMedia> {
  const size = { width: 320, height: 180 }
  const frames: InlineBlob[] = []
  for (let seed = 0; seed < count; seed++) {
    frames.push((await picture(size.width, size.height, seed)).blob)
  }
  return { kind: 'frame_list', ...size, frames, fps }
}

/** The boxes of an MP4 that tell its length, and then as many bytes as are wanted. */
export async function video(
  seconds: number,
  bytes: number,
  delivery: 'inline' | 'upload' = 'inline',
): Promise<VideoMedia> {
  const header = Buffer.alloc(24 + 8 + 108)
  header.writeUInt32BE(24, 0)
  header.write('ftypisom\0\0\u0002\0isommp42', 4, 'latin1')
  header.writeUInt32BE(8 + 108, 24)
  header.write('moov', 28, 'latin1')
  header.writeUInt32BE(108, 32)
  header.write('mvhd', 36, 'latin1')
  header.writeUInt32BE(1000, 36 + 16)
  header.writeUInt32BE(seconds * 1000, 36 + 20)
  const stored = await putBlob(Buffer.concat([header, Buffer.alloc(bytes - header.length, 7)]))
  return {
    kind: 'video',
    source: { blob: { ...stored, mediaType: 'video/mp4' }, delivery },
    width: 1920,
    height: 1080,
    durationMs: seconds * 1000,
  }
}

export function videoAt(url: string): VideoMedia {
  return { kind: 'video', source: { url }, width: null, height: null, durationMs: null }
}
