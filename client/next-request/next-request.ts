import type { AttachmentView } from '#lib/attachments/schema.ts'
import {
  type CountedExchange,
  estimateRequestTokens,
  type ModelFacts,
  mediaTokens,
} from '#lib/qvq/schema.ts'
import {
  isRefused,
  type RequestMessage,
  type TokenEstimate,
  type TurnView,
} from '#lib/turns/schema.ts'
import { countView } from './count-view.ts'
import type { Removable } from './pictures-to-leave-out.ts'

/** How a request is counted. */
interface Counting {
  model: ModelFacts
  highResolution: boolean
  instructions: string
  /** Whether the service takes uploads: then a request holds addresses beside its data URIs. */
  uploads: boolean
}

/** What the next request repeats of the turns before it. */
export interface RepeatedTurns extends Counting {
  parentId: string | null
  estimate: TokenEstimate
  /** Attachments that are sent again, oldest first, and their tokens. */
  attachments: Removable[]
}

/** What the next request will hold, as far as this browser can tell. */
export interface NextRequest {
  parentId: string | null
  model: ModelFacts
  estimate: TokenEstimate
  history: Removable[]
  /** Pictures, frames and videos that it carries, and most that one request may. */
  media: { count: number; limit: number }
  /** The question that is being written; null while it is empty. */
  draft: RequestMessage | null
}

/**
 * Counts what is repeated, by the same arithmetic and the same rules as the server: refused turns
 * and what was left out are not sent again.
 * @param turns from the root to the turn that the next one follows.
 */
export function repeatTurns(
  turns: readonly TurnView[],
  leftOut: readonly string[],
  counting: Counting,
): RepeatedTurns {
  const { model, highResolution } = counting
  const count = (view: AttachmentView) => countView(view, model, highResolution)
  const repeated = turns
    .filter(({ error }) => !isRefused(error?.code))
    .map(({ text, answer, attachments }) => ({
      text,
      answer: answer || null,
      attachments: attachments.filter(({ id }) => !leftOut.includes(id)),
    }))
  const exchanges = repeated.map(({ attachments, ...rest }): CountedExchange => {
    return { ...rest, media: attachments.map(count) }
  })
  return {
    ...counting,
    parentId: turns.at(-1)?.id ?? null,
    estimate: estimateRequestTokens(exchanges, model, counting),
    attachments: repeated.flatMap(({ attachments }) =>
      attachments.map((view) => ({
        id: view.id,
        name: view.name,
        tokens: mediaTokens(count(view), model, highResolution),
        count: mediaCount(view),
      })),
    ),
  }
}

/** The next request: what is repeated, and the question that is being written. */
export function nextRequest(
  past: RepeatedTurns,
  { text, views }: { text: string; views: AttachmentView[] },
): NextRequest {
  const { parentId, model, attachments: history } = past
  const media = {
    count: [...history.map(({ count }) => count), ...views.map(mediaCount)].reduce(sum, 0),
    limit: model.maxDataUris + (past.uploads ? model.maxUrls : 0),
  }
  if (text.trim() === '' && views.length === 0) {
    return { parentId, model, estimate: past.estimate, history, media, draft: null }
  }
  const counted = views.map((view) => countView(view, model, past.highResolution))
  const question: CountedExchange = { text, answer: null, media: counted }
  const own = estimateRequestTokens([question], model, { ...past, instructions: '' })
  return {
    parentId,
    model,
    estimate: add(past.estimate, own),
    history,
    media,
    draft: draftMessage(text, views, own.media[0] ?? []),
  }
}

const sum = (one: number, other: number) => one + other

const mediaCount = (view: AttachmentView) => (view.kind === 'frame_list' ? view.frames.length : 1)

const add = (one: TokenEstimate, other: TokenEstimate): TokenEstimate => ({
  text: one.text + other.text,
  image: one.image + other.image,
  video: one.video + other.video,
  total: one.total + other.total,
})

function draftMessage(text: string, views: AttachmentView[], tokens: number[]): RequestMessage {
  const media = views.map((view, at) => ({
    attachmentId: view.id,
    kind: view.kind,
    name: view.name,
    hashes: [],
    ...sentFacts(view),
    tokens: tokens[at] ?? 0,
  }))
  return { role: 'user', turnId: null, text, media, leftOut: [] }
}

/** Sizes in normal resolution; the server counts exactly once the question is asked. */
function sentFacts(view: AttachmentView) {
  const { width, height, mediaType, bytes } = view
  return view.kind === 'picture' && view.fitted ? view.fitted : { width, height, mediaType, bytes }
}
