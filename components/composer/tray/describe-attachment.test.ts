import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { framesView, pictureView, videoView } from '#client/state/testing/items.ts'
import type { Translate } from '#components/ui/translate.ts'
import english from '#messages/en.json'
import chinese from '#messages/zh-CN.json'
import { describeAttachment } from './describe-attachment.ts'

function translator(locale: string, { composer }: typeof english): Translate {
  const { pixels, padded, firstOf, frames, perSecond, tokens, comma } = composer
  const messages: Record<string, string> = {
    pixels,
    padded,
    firstOf,
    frames,
    perSecond,
    tokens,
    comma,
  }
  return createTranslator({ locale, messages })
}
const t = translator('en', english)
const photo = pictureView({
  mediaType: 'image/jpeg',
  bytes: 3_900_000,
  width: 4032,
  height: 3024,
  tokens: 1_232,
})
const fitted = { width: 1148, height: 840, bytes: 300_000, mediaType: 'image/jpeg' }

test.each([
  ['a picture as it is', pictureView(), '640 × 480, 45 KB, 408 tokens'],
  [
    'a fitted photo',
    { ...photo, fitted },
    '4032 × 3024 → 1148 × 840, 3.9 MB → 0.3 MB, 1,232 tokens',
  ],
  [
    'a converted photo',
    { ...photo, mediaType: 'image/heic', fitted },
    '4032 × 3024 → 1148 × 840, HEIC → JPEG, 3.9 MB → 0.3 MB, 1,232 tokens',
  ],
  [
    'a converted picture of the same size',
    pictureView({
      mediaType: 'image/x-icon',
      pages: 31,
      fitted: { width: 640, height: 480, bytes: 9_000, mediaType: 'image/png' },
    }),
    '640 × 480, ICO → PNG, 45 KB → 9 KB, first of 31 pictures, 408 tokens',
  ],
  [
    'a padded strip',
    pictureView({
      width: 3000,
      height: 12,
      tokens: 108,
      fitted: { width: 3000, height: 15, bytes: 45_000, mediaType: 'image/png' },
    }),
    '3000 × 12 → 3000 × 15, padded to 200:1, 45 KB → 45 KB, 108 tokens',
  ],
  ['a video', videoView(), '0:06, 1280 × 720, 12.0 MB, 5,942 tokens'],
  [
    'a video by URL, of which little is known',
    videoView({ bytes: null, width: null, height: null, durationMs: null, tokens: 0 }),
    '',
  ],
  ['frames', framesView(), '64 frames, 2 per second, 35,642 tokens'],
  ['slow frames', framesView({ fps: 0.5 }), '64 frames, 0.5 per second, 35,642 tokens'],
])('%s is described in one line', (_what, view, line) => {
  expect(describeAttachment(view, t)).toBe(line)
})

test('the same in Chinese', () => {
  const translate = translator('zh-CN', chinese)
  expect(describeAttachment({ ...photo, fitted }, translate)).toBe(
    '4032 × 3024 → 1148 × 840，3.9 MB → 0.3 MB，1,232 token',
  )
  expect(describeAttachment(framesView(), translate)).toBe('64 帧，每秒 2 帧，35,642 token')
})
