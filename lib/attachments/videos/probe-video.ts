import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { createQueue } from '#lib/create-queue.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** What a video file tells of itself; null where it does not. */
export interface VideoFacts {
  /** In pixels, as displayed. */
  width: number | null
  height: number | null
  durationMs: number | null
}

/**
 * Wall-clock limit for a worker that hangs without computing; its own limit of processor time is
 * shorter.
 */
const LIMIT_MS = 30_000
/** The parser buffers at most 64 MB of a file; 256 MB, in pages of 64 KB, is all it may ever have. */
const WORKER_OPTIONS = ['--max-old-space-size=64', '--wasm-max-mem-pages=4096']

const side = z.number().transform((pixels) => whole(pixels, 65_535))
const answerSchema = z
  .object({ width: side, height: side, seconds: z.number() })
  .transform(({ width, height, seconds }) => ({
    ...(width && height ? { width, height } : { width: null, height: null }),
    durationMs: whole(seconds * 1000, 2 ** 31 - 1),
  }))
  .nullable()

const queueProbe = createQueue(2)

/**
 * Reads size and duration of a video file, in a process of its own that ends after a second of
 * work: parsers of strangers' containers are where files that mean harm do it.
 * @returns null when there is no picture in it to see, or it is damaged.
 */
export function probeVideo(path: string): Promise<VideoFacts | null> {
  return queueProbe(
    () =>
      new Promise((resolve, reject) => {
        const worker = join(
          /* turbopackIgnore: true */ process.cwd(),
          'lib/attachments/videos/probe-worker.mjs',
        )
        const child = fork(worker, [path], {
          // Pass nothing worth stealing: neither the key nor the database.
          env: { NODE_ENV: env.NODE_ENV },
          execArgv: WORKER_OPTIONS,
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          timeout: LIMIT_MS,
          killSignal: 'SIGKILL',
        })
        let answer: VideoFacts | null | undefined
        child.once('error', reject)
        child.once('message', (message) => {
          answer = answerSchema.safeParse(message).data
        })
        child.once('close', (code, signal) => {
          if (answer === undefined) log.warn({ code, signal }, 'no answer about a video')
          resolve(answer ?? null)
        })
      }),
  )
}

function whole(value: number, limit: number): number | null {
  const rounded = Math.round(value)
  return rounded > 0 && rounded <= limit ? rounded : null
}
