import { db } from '#lib/db.ts'
import { log } from '#lib/log.ts'
import { withTimeout } from './with-timeout.ts'

/**
 * Text that was shown two seconds ago must survive a crash; saving every second leaves time to
 * write.
 */
const SAVE_EVERY_MS = 1000

/** Writes a growing answer to the database now and then. A failed write is made up by the next. */
export class AnswerSaver {
  readonly #turnId: string
  #answer = ''
  #saved = ''
  #stopped = false
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(turnId: string) {
    this.#turnId = turnId
  }

  get answer(): string {
    return this.#answer
  }

  add(text: string): void {
    this.#answer += text
    this.#timer ??= setTimeout(() => this.#save(), SAVE_EVERY_MS)
  }

  /** After this resolves no write begins or is under way, unless the database hangs. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await withTimeout(this.#writing).catch(() => {})
  }

  #save(): void {
    this.#writing = this.#write(this.#answer).then(() => {
      this.#timer = undefined
      if (this.#saved === this.#answer || this.#stopped) return
      this.#timer = setTimeout(() => this.#save(), SAVE_EVERY_MS)
    })
  }

  async #write(answer: string): Promise<void> {
    try {
      const where = { id: this.#turnId, status: 'running' as const }
      await db.turn.updateMany({ where, data: { answer } })
      this.#saved = answer
    } catch (error) {
      log.warn({ err: error, turnId: this.#turnId }, 'answer not saved yet')
    }
  }
}
