import { Refusal } from '../http/refusal.ts'
import { countPictureTokens } from '../media/picture-tokens.ts'
import { type Part, type Question, textOf } from '../question.ts'
import { checkRequest } from './check-request.ts'
import { countTextTokens } from './count-text-tokens.ts'
import { assumedSize, type Evidence } from './evidence.ts'
import { lookAtFrames } from './look-at-frames.ts'
import { lookAtPicture } from './look-at-picture.ts'
import { lookAtVideo } from './look-at-video.ts'
import type { ResolveUpload } from './source.ts'

const maxInputTokens = 98_304
/** Most patches a picture is read with: usually, and in high resolution. */
const usualPatches = 1280
const highPatches = 16_384
/** The template around each message. */
const tokensPerMessage = 6

async function examinePart(
  part: Part,
  number: number,
  question: Question,
  resolveUpload: ResolveUpload,
  seen: Evidence,
): Promise<void> {
  const { patch } = question.model
  if (part.kind === 'picture') {
    const picture = await lookAtPicture(part.url, resolveUpload)
    const { width, height } = picture ?? assumedSize
    const patches = question.highResolution ? highPatches : usualPatches
    const maxPixels = part.maxPixels ?? patches * patch * patch
    const cost = countPictureTokens(width, height, patch, maxPixels, part.minPixels)
    seen.pictures.push({ question: number, picture, cost })
  } else if (part.kind === 'frames') {
    seen.frameLists.push(await lookAtFrames(part.urls, number, patch, resolveUpload))
  } else if (part.kind === 'video') {
    seen.videos.push(lookAtVideo(part, number, patch, resolveUpload))
  }
}

function sum(items: { tokens: number }[]): number {
  return items.reduce((total, { tokens }) => total + tokens, 0)
}

/** Decodes and measures all that a request carries; throws what the service would refuse. */
export async function examineQuestion(
  question: Question,
  resolveUpload: ResolveUpload,
): Promise<Evidence> {
  checkRequest(question)
  const seen: Evidence = {
    pictures: [],
    frameLists: [],
    videos: [],
    textTokens: 0,
    imageTokens: 0,
    videoTokens: 0,
  }
  let number = 0
  for (const message of question.messages) {
    if (message.role === 'user') number += 1
    seen.textTokens += countTextTokens(textOf(message)) + tokensPerMessage
    for (const part of message.parts) {
      await examinePart(part, number, question, resolveUpload, seen)
    }
  }
  seen.imageTokens = sum(seen.pictures.map(({ cost }) => cost))
  seen.videoTokens = sum(seen.frameLists) + sum(seen.videos)
  if (seen.textTokens + seen.imageTokens + seen.videoTokens > maxInputTokens) {
    throw new Refusal('input-too-long')
  }
  return seen
}
