import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { chooseTransport, knownModel, type Media, modelFacts } from '#lib/qvq/index.ts'
import { estimateRequestTokens } from '#lib/qvq/schema.ts'
import { findSettings } from '#lib/settings/index.ts'
import { loadHistory, type PastTurn } from './load-history.ts'
import type { RequestMedia, RequestMessage, RequestView } from './request-view.ts'
import { countMedia } from './turn-usage.ts'

/**
 * What the next request of a conversation says before its own question: exactly what the turn after
 * `parentId` would send, by the same functions, with media as hash, size and tokens.
 * @throws AppError `not_found`.
 */
export async function describeRequest({
  ownerId,
  conversationId,
  parentId,
}: {
  ownerId: string
  conversationId: string
  /** The turn that the next one follows; null for a new root. */
  parentId: string | null
}): Promise<RequestView> {
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId, ownerId },
    select: { model: true, highResolution: true, thinking: true },
  })
  if (!conversation) throw new AppError('not_found')
  const { highResolution, thinking } = conversation
  const model = knownModel(conversation.model)
  const { instructions } = await findSettings(ownerId)
  const query = { ownerId, conversationId, turnId: parentId, model, highResolution }
  const history = await loadHistory(query)
  const counted = history.map((turn) => ({ ...turn, media: turn.media.map(countMedia) }))
  const request = { highResolution, instructions }
  const { media, ...tokens } = estimateRequestTokens(counted, modelFacts(model), request)
  return {
    model: model.id,
    transport: chooseTransport(model, { highResolution }),
    highResolution,
    thinking,
    messages: [
      ...(instructions ? [systemMessage(instructions)] : []),
      ...history.flatMap((turn, at) => describeTurn(turn, media[at] ?? [])),
    ],
    tokens,
    maxInputTokens: model.maxInputTokens,
  }
}

const systemMessage = (text: string): RequestMessage => ({
  role: 'system',
  turnId: null,
  text,
  media: [],
  leftOut: [],
})

function describeTurn(turn: PastTurn, tokens: number[]): RequestMessage[] {
  const { turnId, text, answer, leftOut } = turn
  const media = turn.media.map((item, index) => ({
    ...facts(item),
    attachmentId: turn.attachments[index]?.id ?? '',
    name: turn.attachments[index]?.name ?? '',
    tokens: tokens[index] ?? 0,
  }))
  const question: RequestMessage = { role: 'user', turnId, text, media, leftOut }
  if (!answer) return [question]
  return [question, { role: 'assistant', turnId, text: answer, media: [], leftOut: [] }]
}

function facts(media: Media): Omit<RequestMedia, 'attachmentId' | 'name' | 'tokens'> {
  const { kind, width, height } = media
  if (media.kind === 'video' && 'url' in media.source) {
    const { url } = media.source
    return { kind, mediaType: 'video/*', hashes: [], bytes: null, width, height, url }
  }
  const blobs = blobsOf(media)
  return {
    kind,
    mediaType: blobs[0]?.mediaType ?? '',
    hashes: blobs.map(({ hash }) => hash),
    bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
    width,
    height,
  }
}

function blobsOf(media: Media) {
  if (media.kind === 'picture') return [media.blob]
  if (media.kind === 'frame_list') return media.frames
  return 'blob' in media.source ? [media.source.blob] : []
}
