import { loadMedia } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Exchange, Media, ModelEntry } from '#lib/qvq/index.ts'
import { isRefused } from './is-refused.ts'
import { pathToRoot } from './turn-tree.ts'

/** A turn as a request repeats it. */
export interface PastTurn extends Exchange {
  turnId: string
  /** As `media`, item by item. */
  attachments: { id: string; name: string }[]
  /** Attachments that the owner left out, so that they are not in `media`. */
  leftOut: { id: string; name: string }[]
}

interface HistoryQuery {
  ownerId: string
  conversationId: string
  /** The last turn of the path; null for the empty history of a new root. */
  turnId: string | null
  model: ModelEntry
  highResolution: boolean
}

/**
 * What a request says of the turns from the root to one of them: questions, media and answers. This
 * select is what makes "answers only" true: there is nothing else to select. Turns that the service
 * refused are not repeated, nor are attachments that the owner left out, except by the last turn
 * itself, which is sent as it was asked.
 * @throws AppError `not_found` when the owner has no such turn in that conversation.
 */
export async function loadHistory(query: HistoryQuery): Promise<PastTurn[]> {
  const { conversationId, ownerId, turnId } = query
  const where = { conversationId, conversation: { ownerId } }
  const [turns, leftOut] = await Promise.all([
    db.turn.findMany({
      where,
      select: {
        id: true,
        parentId: true,
        text: true,
        answer: true,
        status: true,
        errorCode: true,
        attachments: {
          select: { attachment: { select: { id: true, name: true } } },
          orderBy: { position: 'asc' },
        },
      },
    }),
    db.leftOut.findMany({ where, select: { attachmentId: true } }),
  ])
  const path = pathToRoot(turns, turnId)
  if (turnId !== null && path.length === 0) throw new AppError('not_found')
  const isLeftOut = new Set(leftOut.map(({ attachmentId }) => attachmentId))
  const history: PastTurn[] = []
  for (const turn of path) {
    const running = turn.status === 'running'
    if (!running && isRefused(turn.errorCode)) continue
    const all = turn.attachments.map(({ attachment }) => attachment)
    const sent = all.filter(({ id }) => running || !isLeftOut.has(id))
    history.push({
      turnId: turn.id,
      text: turn.text,
      answer: turn.answer || null,
      attachments: sent,
      leftOut: all.filter((attachment) => !sent.includes(attachment)),
      media: await loadAll(query, sent),
    })
  }
  return history
}

/** Loads one at a time, because a rendition may have to be made, which takes memory. */
async function loadAll({ ownerId, model, highResolution }: HistoryQuery, sent: { id: string }[]) {
  const media: Media[] = []
  for (const { id: attachmentId } of sent) {
    media.push(await loadMedia({ ownerId, attachmentId, model, highResolution }))
  }
  return media
}
