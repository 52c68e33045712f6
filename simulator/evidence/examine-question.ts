import { Refusal } from '../http/refusal.ts'
import { countPictureTokens } from '../media/picture-tokens.ts'
import { countFrameTokens } from '../media/video-tokens.ts'
import { type Part, type Question, textOf } from '../question.ts'
import { countTextTokens } from './count-text-tokens.ts'
import type { Evidence } from './evidence.ts'
import { lookAtPicture } from './look-at-picture.ts'
import { lookAtVideo } from './look-at-video.ts'
import type { ResolveUpload } from './source.ts'

const maxUrls = 256
const maxDataUris = 250
const maxInputTokens = 98_304
const [fewestFrames, mostFrames] = [4, 512]
/** The template around each message. */
const tokensPerMessage = 6
/** A picture that is not fetched is counted at this size. */
const assumed = { width: 1024, height: 1024 }

function urlsOf(part: Part): string[] {
  if (part.kind === 'text') return []
  return part.kind === 'frames' ? part.urls : [part.url]
}

function checkCounts(question: Question): void {
  const urls = question.messages.flatMap((message) => message.parts.flatMap(urlsOf))
  const dataUris = urls.filter((url) => url.startsWith('data:')).length
  if (dataUris > maxDataUris) throw new Refusal('too-many-data-uris')
  if (urls.length > maxUrls && urls.length - dataUris > 0) throw new Refusal('too-many-urls')
}

function checkOrder(question: Question): void {
  const wrongSystem = question.messages.some(({ role }, index) => role === 'system' && index > 0)
  if (wrongSystem || question.messages.at(-1)?.role !== 'user') {
    throw new Refusal('invalid-parameter', 'The message order is illegal: the last must be user.')
  }
}

/** Decodes and measures all that a request carries; throws what the service would refuse. */
export async function examineQuestion(
  question: Question,
  resolveUpload: ResolveUpload,
): Promise<Evidence> {
  checkOrder(question)
  checkCounts(question)
  const { patch } = question.model
  const patches = question.highResolution ? 16_384 : 1280
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
      if (part.kind === 'picture') {
        const picture = await lookAtPicture(part.url, resolveUpload)
        const { width, height } = picture ?? assumed
        const cap = part.maxPixels ?? patches * patch * patch
        const cost = countPictureTokens(width, height, patch, cap, part.minPixels)
        seen.pictures.push({ question: number, picture, cost })
        seen.imageTokens += cost.tokens
      } else if (part.kind === 'frames') {
        if (part.urls.length < fewestFrames || part.urls.length > mostFrames) {
          throw new Refusal('frame-count')
        }
        const frames = []
        for (const url of part.urls) frames.push(await lookAtPicture(url, resolveUpload))
        const { width, height } = frames.find((frame) => frame !== null) ?? assumed
        const tokens = countFrameTokens(width, height, frames.length, patch)
        seen.frameLists.push({ question: number, frames, tokens })
        seen.videoTokens += tokens
      } else if (part.kind === 'video') {
        const video = lookAtVideo(part, number, patch, resolveUpload)
        seen.videos.push(video)
        seen.videoTokens += video.tokens
      }
    }
  }
  const total = seen.textTokens + seen.imageTokens + seen.videoTokens
  if (total > maxInputTokens) throw new Refusal('input-too-long')
  return seen
}
