import type { ModelEntry } from './models/model-entry.ts'

const OPENING = '<think>'
const CLOSING = '</think>'
/** Longest blank text in front of the opening tag; after more than this no tag is expected. */
const MAX_BLANK_LENGTH = 1000

export interface Speech {
  type: 'reasoning' | 'answer'
  text: string
}

/**
 * Takes apart an answer that some servers begin with the model's thinking between tags. Only the
 * first tag pair counts, and only at the beginning: what looks like a tag later was meant to be
 * read. Tags may come in pieces, so that their beginnings are held back until it is clear.
 */
export class InlineThinking {
  readonly #unopened: boolean
  #state: 'undecided' | 'thinking' | 'thought' | 'answering'
  #held = ''

  constructor(mode: ModelEntry['inlineThink']) {
    this.#unopened = mode === 'unopened'
    this.#state = mode === 'never' ? 'answering' : 'undecided'
  }

  /** Call this when thinking came in its own field: then the answer has no tags to look for. */
  skip(): Speech[] {
    const rest = this.end()
    this.#state = 'answering'
    return rest
  }

  take(text: string): Speech[] {
    this.#held += text
    if (this.#state === 'undecided') this.#decide()
    const speech: Speech[] = []
    if (this.#state === 'thinking') speech.push(...this.#think())
    if (this.#state === 'thought') this.#beginAnswer()
    if (this.#state === 'answering') speech.push(...this.#release('answer', this.#held.length))
    return speech
  }

  /** What is still held back when nothing more comes. */
  end(): Speech[] {
    return this.#release(this.#state === 'thinking' ? 'reasoning' : 'answer', this.#held.length)
  }

  #decide(): void {
    const begun = this.#held.trimStart()
    if (begun.startsWith(OPENING)) {
      this.#state = 'thinking'
      this.#held = begun.slice(OPENING.length)
    } else if (!OPENING.startsWith(begun) || this.#held.length > MAX_BLANK_LENGTH) {
      this.#state = this.#unopened ? 'thinking' : 'answering'
    }
  }

  #think(): Speech[] {
    const end = this.#held.indexOf(CLOSING)
    if (end === -1) return this.#release('reasoning', this.#held.length - tailOfTag(this.#held))
    const speech = this.#release('reasoning', end)
    this.#held = this.#held.slice(CLOSING.length)
    this.#state = 'thought'
    return speech
  }

  /**
   * Drops the blank lines after the tag, which belong neither to the thinking nor to the answer.
   */
  #beginAnswer(): void {
    this.#held = this.#held.trimStart()
    if (this.#held !== '') this.#state = 'answering'
  }

  #release(type: Speech['type'], length: number): Speech[] {
    const text = this.#held.slice(0, length)
    this.#held = this.#held.slice(length)
    return text === '' ? [] : [{ type, text }]
  }
}

/** How many characters at the end may be the beginning of the closing tag. */
function tailOfTag(text: string): number {
  for (let length = Math.min(CLOSING.length - 1, text.length); length > 0; length--) {
    if (CLOSING.startsWith(text.slice(-length))) return length
  }
  return 0
}
