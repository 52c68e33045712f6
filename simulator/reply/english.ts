import type { Picture } from '../media/inspect-picture.ts'
import type { ReplyContext } from './context.ts'
import { evidenceJson, formatOf, sizeOf, tokenFormula } from './describe.ts'

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function coloursOf(picture: Picture | null): string {
  if (!picture) return 'not fetched'
  return picture.colours?.join(', ') ?? 'not measured in this format'
}

function headline({ evidence, asked }: ReplyContext): string {
  const { pictures, frameLists, videos } = evidence
  const parts = [
    ...(pictures.length ? [plural(pictures.length, 'picture')] : []),
    ...frameLists.map((list) => plural(list.frames.length, 'frame')),
    ...(videos.length ? [plural(videos.length, 'video')] : []),
  ]
  const measured = parts.length ? parts.join(' and ') : 'No picture'
  return asked ? `${measured}, for “${asked}”` : measured
}

/** A believable thinking-aloud text about what is really there. */
export function englishReasoning(context: ReplyContext): string {
  const { evidence, asked, earlierTurns, previousAnswer } = context
  const looks = evidence.pictures.map(
    (seen, index) =>
      `Picture ${index + 1} came with question ${seen.question}. It is a ${formatOf(seen)}, ` +
      `${sizeOf(seen)} pixels, and mostly ${coloursOf(seen.picture)}; the model would read it at ` +
      `${seen.cost.width} × ${seen.cost.height}, so it costs ${seen.cost.tokens} tokens.`,
  )
  const before = previousAnswer
    ? `There were ${plural(earlierTurns, 'earlier turn')}, and last time I said “${previousAnswer}”. ` +
      'I should keep to that unless the numbers disagree.'
    : 'Nothing came before this, so I start from the question alone.'
  return [
    `Okay, let me look. The question is “${asked}”. ${before}`,
    `I was sent ${plural(evidence.pictures.length, 'picture')}, ` +
      `${plural(evidence.frameLists.length, 'frame list')} and ` +
      `${plural(evidence.videos.length, 'video')}. Let me take them one at a time.`,
    ...looks,
    ...evidence.frameLists.map(
      (list) => `The frame list has ${list.frames.length} frames, read in pairs.`,
    ),
    `Wait, I want to check the arithmetic again. With patches of ${context.patch} pixels the ` +
      `pictures come to ${evidence.imageTokens} tokens and the text to about ` +
      `${evidence.textTokens}. Hmm, rounding goes to the even multiple when it is a tie, which is ` +
      'easy to get wrong, but yes, that holds.',
    'I cannot tell what is shown, only what can be measured: formats, sizes, colours, counts. ' +
      'It is better to say so plainly than to guess. A table will be the clearest way to put it, ' +
      'then the formula, then the raw numbers for whoever wants to check them.',
  ].join('\n\n')
}

function table({ evidence }: ReplyContext): string {
  const rows = evidence.pictures.map(
    (seen, index) =>
      `| Picture ${index + 1} | ${seen.question} | ${formatOf(seen)} | ${sizeOf(seen)} | ` +
      `${seen.cost.width} × ${seen.cost.height} | ${seen.cost.tokens} | ${coloursOf(seen.picture)} |`,
  )
  if (!rows.length) rows.push(`| none | – | – | – | – | 0 | – |`)
  return [
    '| Picture | Question | Format | Pixels | Read as | Tokens | Main colours |',
    '|---|--:|---|---|---|--:|---|',
    ...rows,
  ].join('\n')
}

function moving({ evidence }: ReplyContext): string[] {
  return [
    ...evidence.frameLists.map((list) => {
      const first = list.frames[0]
      const size = first
        ? `, the first ${first.width} × ${first.height} pixels and mainly ${coloursOf(first)}`
        : ''
      return `- A list of ${list.frames.length} frames${size}, ${list.tokens} tokens.`
    }),
    ...evidence.videos.map((video) => {
      const length = video.seconds === null ? 'length not read' : `${video.seconds.toFixed(1)} s`
      const bytes = video.bytes === null ? 'not fetched' : `${video.bytes} bytes`
      return `- A video (${video.format ?? 'URL'}, ${bytes}, ${length}), about ${video.tokens} tokens.`
    }),
  ]
}

/** The truthful answer: heading, table, maths, code. */
export function englishAnswer(context: ReplyContext): string {
  const { evidence, earlierTurns, previousAnswer, instructions, patch } = context
  return [
    `## ${headline(context)}`,
    'I am the demo model, a stand-in: I measure pictures but I do not understand them.',
    ...(previousAnswer === null
      ? []
      : [
          `I was sent ${plural(earlierTurns, 'earlier turn')}. ` +
            `In my previous answer I said: “${previousAnswer}”`,
        ]),
    ...(instructions === null ? [] : [`My standing instructions begin: “${instructions}”`]),
    table(context),
    ...(moving(context).length ? [moving(context).join('\n')] : []),
    '### How the tokens are counted',
    `Each side is rounded to a multiple of \\( F = ${patch} \\) pixels` +
      `${context.highResolution ? ', in high resolution' : ''}; then`,
    tokenFormula(evidence, patch),
    'The same numbers to copy:',
    `\`\`\`json\n${evidenceJson(evidence)}\n\`\`\``,
  ].join('\n\n')
}
