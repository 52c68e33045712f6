import { expect, test } from 'vitest'
import { makeAsf, makeAvi, makeFlv, makeMatroska, makeMp4 } from '../testing/make-video.ts'
import { identifyVideo } from './identify-video.ts'

const box = (type: string, rest = '') =>
  Buffer.from(`\0\0\0\x14${type}${rest}`.padEnd(20, '\0'), 'latin1')

test.each([
  ['MP4', makeMp4(), 'video/mp4'],
  ['MP4 of another brand', makeMp4({ brand: 'mp42' }), 'video/mp4'],
  ['QuickTime', makeMp4({ brand: 'qt  ' }), 'video/quicktime'],
  ['QuickTime from before there were brands', box('moov'), 'video/quicktime'],
  ['QuickTime that begins with its frames', box('mdat'), 'video/quicktime'],
  ['QuickTime that begins with nothing', box('wide'), 'video/quicktime'],
  ['Matroska', makeMatroska(), 'video/x-matroska'],
  ['WebM', makeMatroska({ type: 'webm' }), 'video/webm'],
  ['AVI', makeAvi(), 'video/x-msvideo'],
  ['Flash', makeFlv(), 'video/x-flv'],
  ['Windows Media', makeAsf(), 'video/x-ms-wmv'],
])('%s is known by its first bytes', (_, bytes, mediaType) => {
  expect(identifyVideo(bytes)).toBe(mediaType)
})

test.each([
  ['nothing', ''],
  ['a few bytes', 'FLV'],
  ['a playlist', '#EXTM3U\n#EXT-X-VERSION:3\nhttp://10.0.0.1/a.ts'],
  ['a list for ffmpeg', 'ffconcat version 1.0\nfile /etc/passwd'],
  ['a page', '<!doctype html><video src=a.mp4>'],
  ['a sentence about a wide road', 'The wide road'],
  ['a sentence that is free', 'I am free as a bird'],
  ['a WebP picture', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['a wave', 'RIFF\x10\0\0\0WAVEfmt '],
  ['an archive', 'PK\x03\x04\x14\0\0\0\0\0\0\0'],
])('%s is no video', (_, text) => {
  expect(identifyVideo(Buffer.from(text, 'latin1'))).toBeNull()
})

test.each(['avif', 'avis', 'heic', 'heix', 'heim', 'hevc', 'mif1', 'msf1', 'crx '])(
  'The picture brand %s is no video',
  (brand) => {
    expect(identifyVideo(box('ftyp', brand))).toBeNull()
  },
)
