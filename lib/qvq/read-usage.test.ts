import { expect, test } from 'vitest'
import { readUsage } from './read-usage.ts'

const nothing = {
  promptTokens: null,
  textTokens: null,
  imageTokens: null,
  videoTokens: null,
  completionTokens: null,
  reasoningTokens: null,
}

test('A compatible usage, as captured', () => {
  const raw = {
    prompt_tokens: 544,
    completion_tokens: 590,
    total_tokens: 1134,
    prompt_tokens_details: { text_tokens: 24, image_tokens: 520 },
    completion_tokens_details: { text_tokens: 590 },
  }
  expect(readUsage(raw)).toEqual({
    ...nothing,
    promptTokens: 544,
    textTokens: 24,
    imageTokens: 520,
    completionTokens: 590,
  })
})

test('A native usage, with its pictures beside the details', () => {
  const raw = {
    input_tokens: 6000,
    output_tokens: 12,
    image_tokens: 52,
    video_tokens: 5942,
    input_tokens_details: { text_tokens: 6 },
    output_tokens_details: { reasoning_tokens: 8, text_tokens: 4 },
  }
  expect(readUsage(raw)).toEqual({
    promptTokens: 6000,
    textTokens: 6,
    imageTokens: 52,
    videoTokens: 5942,
    completionTokens: 12,
    reasoningTokens: 8,
  })
})

test.each([
  [undefined, nothing],
  [null, nothing],
  ['many', nothing],
  [{}, nothing],
  [{ prompt_tokens: -1, completion_tokens: 2.5, prompt_tokens_details: [] }, nothing],
  [
    { prompt_tokens: '9', completion_tokens: 4 },
    { ...nothing, completionTokens: 4 },
  ],
])('From %j no more is taken than it says', (raw, usage) => {
  expect(readUsage(raw)).toEqual(usage)
})
