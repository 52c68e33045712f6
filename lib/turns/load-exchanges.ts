import { modelPicture } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Exchange, ModelEntry } from '#lib/qvq/index.ts'
import { pathToRoot } from './path-to-root.ts'
import type { QueuedTurn } from './run-turn.ts'

/** What the service refused once it would refuse again: it must not poison every later turn. */
const REFUSED: ReadonlySet<string> = new Set([
  'input_refused',
  'answer_refused',
  'input_too_long',
  'picture_refused',
])

/**
 * The history that a turn is asked with, itself last: questions, pictures and answers on the path
 * from the root. This select is what makes "answers only" true: there is nothing else to select.
 */
export async function loadExchanges(turn: QueuedTurn, model: ModelEntry): Promise<Exchange[]> {
  const turns = await db.turn.findMany({
    where: { conversationId: turn.conversationId, conversation: { ownerId: turn.ownerId } },
    select: {
      id: true,
      parentId: true,
      text: true,
      answer: true,
      errorCode: true,
      attachments: { select: { attachmentId: true }, orderBy: { position: 'asc' } },
    },
  })
  const path = pathToRoot(turns, turn.id)
  if (path.length === 0) throw new AppError('not_found')
  const exchanges: Exchange[] = []
  for (const step of path) {
    if (step.id !== turn.id && step.errorCode && REFUSED.has(step.errorCode)) continue
    const media = []
    for (const { attachmentId } of step.attachments) {
      media.push(
        await modelPicture({
          ownerId: turn.ownerId,
          attachmentId,
          model,
          highResolution: turn.highResolution,
        }),
      )
    }
    exchanges.push({ text: step.text, media, answer: step.answer || null })
  }
  return exchanges
}
