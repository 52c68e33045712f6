import type { TurnChunk } from './turn-chunk.ts'

/**
 * Deltas that follow each other within this time become one event. A model speaks in fragments
 * of a word; 40 events a second read the same and cost the server and every reader a fraction.
 */
const COALESCE_MS = 25

type Delta = Extract<TurnChunk, { type: 'reasoning-delta' | 'text-delta' }>

/**
 * The ordered record of what a running turn has emitted, as server-sent events. Event n has the
 * id n, from 1 on, so that a reader can name the last one it saw. It lives in memory only: this
 * is the one place on the server where reasoning exists.
 */
export class TurnLog {
  readonly #events: string[] = []
  readonly #waiting = new Set<() => void>()
  #pending: Delta | null = null
  #timer: NodeJS.Timeout | undefined
  #deltaAt = Number.NEGATIVE_INFINITY
  #size = 0
  #closed = false

  /** Adds a chunk. A first delta goes out at once, those right behind it together. */
  append(chunk: TurnChunk): void {
    if (chunk.type !== 'reasoning-delta' && chunk.type !== 'text-delta') {
      this.#flush()
      this.#write(chunk)
      return
    }
    if (this.#pending?.id === chunk.id) {
      this.#pending.delta += chunk.delta
      return
    }
    this.#flush()
    if (performance.now() - this.#deltaAt >= COALESCE_MS) this.#writeDelta(chunk)
    else {
      this.#pending = { ...chunk }
      this.#timer = setTimeout(() => this.#flush(), COALESCE_MS)
    }
  }

  /** Ends the record; nothing may be appended after. */
  close(): void {
    this.#flush()
    this.#push('data: [DONE]\n\n')
    this.#closed = true
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Number of events, which is the id of the last one but for the closing mark. */
  get length(): number {
    return this.#events.length
  }

  /** UTF-16 code units held. */
  get size(): number {
    return this.#size
  }

  /** The events after the one with the id `after`, up to about `limit` code units, as one text. */
  read(after: number, limit: number): { text: string; last: number } {
    let text = ''
    let last = after
    while (last < this.#events.length && text.length < limit) text += this.#events[last++]
    return { text, last }
  }

  /** Resolves when there are events after `after`, when the log closes, or after `limitMs`. */
  changed(after: number, limitMs: number): Promise<void> {
    if (after < this.#events.length || this.#closed) return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, limitMs).unref()
      this.#waiting.add(done)
    })
  }

  #flush(): void {
    clearTimeout(this.#timer)
    const pending = this.#pending
    this.#pending = null
    if (pending) this.#writeDelta(pending)
  }

  #writeDelta(delta: Delta): void {
    this.#write(delta)
    this.#deltaAt = performance.now()
  }

  #write(chunk: TurnChunk): void {
    this.#push(`id: ${this.#events.length + 1}\ndata: ${JSON.stringify(chunk)}\n\n`)
  }

  #push(event: string): void {
    if (this.#closed) throw new Error('The turn log is closed')
    this.#events.push(event)
    this.#size += event.length
    for (const wake of [...this.#waiting]) wake()
  }
}
