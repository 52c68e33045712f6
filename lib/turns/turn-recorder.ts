import { AppError, viewError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import type { AnswerPart, WaitPart } from '#lib/qvq/index.ts'
import { AnswerSaver } from './answer-saver.ts'
import type { Outcome } from './outcome.ts'
import type { TurnMetadata } from './schema.ts'
import { terminalChunks } from './terminal-chunks.ts'
import type { TurnLog } from './turn-log.ts'

type Speech = Extract<AnswerPart, { type: 'reasoning' | 'answer' }>
const CHUNK_KIND = { reasoning: 'reasoning', answer: 'text' } as const

/** Turns what the model says into log events, and its answer, never its reasoning, into saved text. */
export class TurnRecorder {
  readonly #log: TurnLog
  readonly #locale: Locale
  readonly #requestId: string
  readonly #saver: AnswerSaver
  /** What is known of the turn; readers are told when it grows. */
  #metadata: TurnMetadata
  #part: { type: Speech['type']; id: string } | null = null
  #parts = 0
  #length = 0

  constructor(
    log: TurnLog,
    turn: { id: string; conversationId: string; locale: Locale; requestId: string },
  ) {
    this.#log = log
    this.#locale = turn.locale
    this.#requestId = turn.requestId
    this.#saver = new AnswerSaver(turn.id)
    this.#metadata = {
      turnId: turn.id,
      conversationId: turn.conversationId,
      startedAt: Date.now(),
      status: 'running',
    }
    log.append({ type: 'start', messageId: turn.id, messageMetadata: this.#metadata })
  }

  get answer(): string {
    return this.#saver.answer
  }

  /** From the first word of reasoning to the last, in milliseconds; null when there was none. */
  get reasoningMs(): number | null {
    return this.#metadata.reasoningMs ?? null
  }

  /** UTF-16 code units said so far, thinking included. */
  get length(): number {
    return this.#length
  }

  wait({ code, until }: WaitPart): void {
    const { message } = viewError(new AppError(code), this.#locale, this.#requestId)
    this.#log.append({
      type: 'data-notice',
      data: { code, message, retryAt: until },
      transient: true,
    })
  }

  speak({ type, text }: Speech): void {
    this.#length += text.length
    const id = this.#part?.type === type ? this.#part.id : this.#beginPart(type)
    if (type === 'answer') this.#saver.add(text)
    this.#log.append({ type: `${CHUNK_KIND[type]}-delta`, id, delta: text })
  }

  /** After this no answer text is written any more, so the outcome can be. */
  async settle(): Promise<void> {
    this.#endPart()
    await this.#saver.stop()
  }

  /** The one terminal event, preceded by everything that is known of the turn. */
  end({ status, error, usage }: Outcome): void {
    const chunks = terminalChunks({
      ...this.#metadata,
      status,
      ...(usage && { usage }),
      ...(error && { error: viewError(error, this.#locale, this.#requestId) }),
    })
    for (const chunk of chunks) this.#log.append(chunk)
    this.#log.close()
  }

  #beginPart(type: Speech['type']): string {
    this.#endPart()
    const id = String(++this.#parts)
    this.#part = { type, id }
    if (type === 'reasoning' && this.#metadata.reasoningStartedAt === undefined) {
      this.#tell({ reasoningStartedAt: Date.now() })
    }
    this.#log.append({ type: `${CHUNK_KIND[type]}-start`, id })
    return id
  }

  #endPart(): void {
    if (!this.#part) return
    const { type, id } = this.#part
    this.#part = null
    this.#log.append({ type: `${CHUNK_KIND[type]}-end`, id })
    const { reasoningStartedAt } = this.#metadata
    if (type === 'reasoning' && reasoningStartedAt !== undefined) {
      this.#tell({ reasoningMs: Date.now() - reasoningStartedAt })
    }
  }

  /** Appends to the log, so that readers who come later see it too. */
  #tell(news: Partial<TurnMetadata>): void {
    this.#metadata = { ...this.#metadata, ...news }
    this.#log.append({ type: 'message-metadata', messageMetadata: this.#metadata })
  }
}
