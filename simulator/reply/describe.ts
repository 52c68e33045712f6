import type { Evidence, SeenPicture } from '../evidence/evidence.ts'

/** What both languages say about one picture. */
export function formatOf({ picture }: SeenPicture): string {
  return picture?.format ?? 'URL'
}

export function sizeOf({ picture }: SeenPicture): string {
  return picture ? `${picture.width} × ${picture.height}` : '?'
}

/** The first line of an answer as a sentence: no heading marks, at most 120 characters. */
export function firstSentence(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? ''
  return line.replace(/^#+\s*/, '').slice(0, 120)
}

/** The measurements as JSON, for the code block that every answer ends with. */
export function evidenceJson(evidence: Evidence): string {
  const { pictures, frameLists, videos, textTokens, imageTokens, videoTokens } = evidence
  return JSON.stringify(
    {
      pictures: pictures.length,
      frames: frameLists.reduce((sum, list) => sum + list.frames.length, 0),
      videos: videos.length,
      textTokens,
      imageTokens,
      videoTokens,
    },
    null,
    2,
  )
}

/** `\[ … \]` for the tokens of the first picture, or for the whole request without one. */
export function tokenFormula(evidence: Evidence, patch: number): string {
  const cost = evidence.pictures[0]?.cost
  if (cost) {
    return `\\[ \\frac{${cost.width} \\times ${cost.height}}{${patch}^2} + 2 = ${cost.tokens} \\]`
  }
  const { textTokens, videoTokens } = evidence
  return `\\[ ${textTokens} + ${videoTokens} = ${textTokens + videoTokens} \\]`
}
