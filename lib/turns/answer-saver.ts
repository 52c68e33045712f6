import { db } from '#lib/db.ts'
import { log } from '#lib/log.ts'

/** Text that was on a screen two seconds ago must survive a crash; half of that leaves time to write. */
const SAVE_EVERY_MS = 1000

/** Writes a growing answer to the database now and then. A failed write is made up by the next. */
export class AnswerSaver {
  readonly #turnId: string
  #answer = ''
  #saved = ''
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

  /** No write is under way or will come after this. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#writing
    clearTimeout(this.#timer)
  }

  #save(): void {
    const answer = this.#answer
    this.#writing = db.turn
      .updateMany({ where: { id: this.#turnId, status: 'running' }, data: { answer } })
      .then(() => {
        this.#saved = answer
      })
      .catch((error) => log.warn({ err: error, turnId: this.#turnId }, 'answer not saved yet'))
      .then(() => {
        this.#timer = undefined
        if (this.#saved !== this.#answer)
          this.#timer = setTimeout(() => this.#save(), SAVE_EVERY_MS)
      })
  }
}
