import type { Picture } from '../media/inspect-picture.ts'
import type { ColourName } from '../media/main-colours.ts'
import type { ReplyContext } from './context.ts'
import { evidenceJson, formatOf, sizeOf, tokenFormula } from './describe.ts'

const colours: Record<ColourName, string> = {
  black: '黑色',
  white: '白色',
  grey: '灰色',
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  green: '绿色',
  cyan: '青色',
  blue: '蓝色',
  purple: '紫色',
  pink: '粉色',
  brown: '棕色',
}

function coloursOf(picture: Picture | null): string {
  if (!picture) return '未下载'
  return picture.colours?.map((name) => colours[name]).join('、') ?? '此格式未测量'
}

function headline({ evidence, asked }: ReplyContext): string {
  const { pictures, frameLists, videos } = evidence
  const parts = [
    ...(pictures.length ? [`${pictures.length} 张图片`] : []),
    ...frameLists.map((list) => `${list.frames.length} 帧`),
    ...(videos.length ? [`${videos.length} 个视频`] : []),
  ]
  const measured = parts.length ? parts.join('和') : '没有图片'
  return asked ? `${measured}，关于“${asked}”` : measured
}

/** A believable thinking-aloud text about what is really there. */
export function chineseReasoning(context: ReplyContext): string {
  const { evidence, asked, earlierTurns, previousAnswer } = context
  const looks = evidence.pictures.map(
    (seen, index) =>
      `第 ${index + 1} 张图片来自第 ${seen.question} 个问题，格式是 ${formatOf(seen)}，` +
      `大小是 ${sizeOf(seen)} 像素，主要颜色是${coloursOf(seen.picture)}。模型会按 ` +
      `${seen.cost.width} × ${seen.cost.height} 读取，所以需要 ${seen.cost.tokens} 个 token。`,
  )
  const before = previousAnswer
    ? `前面有 ${earlierTurns} 轮对话，上一次我说的是“${previousAnswer}”，除非数字不一致，否则应当保持一致。`
    : '前面没有对话，所以只从这个问题开始。'
  return [
    `好的，让我看一看。问题是“${asked}”。${before}`,
    `我收到了 ${evidence.pictures.length} 张图片、${evidence.frameLists.length} 个帧列表和 ` +
      `${evidence.videos.length} 个视频，一个一个来看。`,
    ...looks,
    ...evidence.frameLists.map(
      (list) => `帧列表一共有 ${list.frames.length} 帧，模型会两帧两帧地读取。`,
    ),
    `等一下，我再核对一遍计算。每个小块是 ${context.patch} 像素，图片一共是 ` +
      `${evidence.imageTokens} 个 token，文字大约是 ${evidence.textTokens} 个。` +
      '恰好在中间的时候要取偶数倍，这里很容易算错，不过结果没有问题。',
    '我看不懂图片里画的是什么，只能说出测量得到的内容：格式、大小、颜色和数量。' +
      '与其乱猜，不如直接说明白。用表格来写最清楚，然后给出公式，最后给出原始数字，方便核对。',
  ].join('\n\n')
}

function table({ evidence }: ReplyContext): string {
  const rows = evidence.pictures.map(
    (seen, index) =>
      `| 图片 ${index + 1} | ${seen.question} | ${formatOf(seen)} | ${sizeOf(seen)} | ` +
      `${seen.cost.width} × ${seen.cost.height} | ${seen.cost.tokens} | ${coloursOf(seen.picture)} |`,
  )
  if (!rows.length) rows.push('| 无 | – | – | – | – | 0 | – |')
  return [
    '| 图片 | 问题 | 格式 | 像素 | 读取大小 | Token | 主要颜色 |',
    '|---|--:|---|---|---|--:|---|',
    ...rows,
  ].join('\n')
}

function moving({ evidence }: ReplyContext): string[] {
  return [
    ...evidence.frameLists.map((list) => {
      const first = list.frames[0]
      const size = first
        ? `，第一帧 ${first.width} × ${first.height} 像素，主要颜色是${coloursOf(first)}`
        : ''
      return `- 一个 ${list.frames.length} 帧的列表${size}，${list.tokens} 个 token。`
    }),
    ...evidence.videos.map((video) => {
      const length = video.seconds === null ? '时长未读取' : `${video.seconds.toFixed(1)} 秒`
      const bytes = video.bytes === null ? '未下载' : `${video.bytes} 字节`
      return `- 一个视频（${video.format ?? 'URL'}，${bytes}，${length}），约 ${video.tokens} 个 token。`
    }),
  ]
}

/** The truthful answer: heading, table, maths, code. */
export function chineseAnswer(context: ReplyContext): string {
  const { evidence, earlierTurns, previousAnswer, instructions, patch } = context
  return [
    `## ${headline(context)}`,
    '我是演示模型，一个替身：我会测量图片，但并不理解图片。',
    ...(previousAnswer === null
      ? []
      : [`我收到了之前的 ${earlierTurns} 轮对话。我在上一个回答中说：“${previousAnswer}”`]),
    ...(instructions === null ? [] : [`我收到的长期指示开头是：“${instructions}”`]),
    table(context),
    ...(moving(context).length ? [moving(context).join('\n')] : []),
    '### token 的计算方法',
    `每条边先取整到 \\( F = ${patch} \\) 像素的倍数` +
      `${context.highResolution ? '（高分辨率）' : ''}，然后`,
    tokenFormula(evidence, patch),
    '同样的数字，方便复制：',
    `\`\`\`json\n${evidenceJson(evidence)}\n\`\`\``,
  ].join('\n\n')
}
