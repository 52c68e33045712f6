import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type Job, messageSchema, type WorkerMessage } from './job.ts'

/** How a job ended: answered, or with the end of the process that should have answered it. */
export type Outcome =
  | Extract<WorkerMessage, { answer: unknown }>
  /** `limit`: it ended itself, or the machine ended it; `crash`: a decoder took it down. */
  | { died: 'late' | 'limit' | 'crash' }

/** WebAssembly pages of 64 KiB: ImageMagick gets 512 MB and no more. */
const MAX_WASM_PAGES = 8192
/** Pixels are outside of this heap, and what else there is is small. In MB. */
const MAX_HEAP_MB = 128
/** A busy machine may take a while to load libvips. */
const START_LIMIT_MS = 20_000

/**
 * A process of its own that decodes pictures, one at a time. It inherits nothing: no key, no
 * database, no flag. Should the server die, the channel closes and the worker ends itself.
 */
export class PictureWorker {
  readonly #child: ChildProcess
  readonly #started: Promise<Outcome | 'ready'>
  #settle: ((outcome: Outcome | 'ready') => void) | undefined
  #late: NodeJS.Timeout | undefined
  #ended: 'late' | 'limit' | 'crash' | undefined
  /** Jobs that were sent. */
  jobs = 0

  constructor() {
    this.#child = fork(
      join(/* turbopackIgnore: true */ process.cwd(), 'lib/picture-process/worker/main.ts'),
      {
        env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
        execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, `--wasm-max-mem-pages=${MAX_WASM_PAGES}`],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      },
    )
    this.#child.on('message', (message) => this.#onMessage(message))
    this.#child.on('error', () => this.#onEnd('crash'))
    this.#child.on('exit', (_code, signal) => this.#onEnd(signal === 'SIGKILL' ? 'limit' : 'crash'))
    this.#started = this.#next(START_LIMIT_MS)
  }

  /** Whether the process is gone; such a worker takes no more jobs. */
  get isDead(): boolean {
    return this.#ended !== undefined
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Sends a job and resolves to how it ended. After `limitMs` the process is killed. */
  async run(job: Job, limitMs: number): Promise<Outcome> {
    const first = await this.#started
    if (this.#ended) return { died: this.#ended }
    if (first !== 'ready') return { died: 'crash' }
    this.#child.ref()
    this.#child.channel?.ref()
    this.jobs++
    const next = this.#next(limitMs)
    this.#child.send(job)
    const outcome = await next
    return outcome === 'ready' ? { died: 'crash' } : outcome
  }

  /** Nothing waits for this worker: it does not keep the server's process alive. */
  rest(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  #next(limitMs: number): Promise<Outcome | 'ready'> {
    return new Promise((resolve) => {
      this.#settle = resolve
      this.#late = setTimeout(() => {
        this.#onEnd('late')
        this.end()
      }, limitMs)
    })
  }

  #onMessage(message: unknown): void {
    // What decoded a stranger's file is believed no more than the file.
    const parsed = messageSchema.safeParse(message)
    if (!parsed.success) this.end()
    else this.#resolve('ready' in parsed.data ? 'ready' : parsed.data)
  }

  #onEnd(reason: 'late' | 'limit' | 'crash'): void {
    this.#ended ??= reason
    this.#resolve({ died: this.#ended })
  }

  #resolve(outcome: Outcome | 'ready'): void {
    clearTimeout(this.#late)
    this.#settle?.(outcome)
    this.#settle = undefined
  }
}
