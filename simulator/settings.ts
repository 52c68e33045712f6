import { z } from 'zod'

/** How fast and how much the stand-in speaks. Times in milliseconds, rates in chunks per second. */
export const settingsSchema = z.strictObject({
  chunksPerSecond: z.number().positive().max(100_000),
  /** Exact numbers of chunks; null lets the truthful text have its natural length. */
  reasoningChunks: z.int().min(0).max(1_000_000).nullable(),
  answerChunks: z.int().min(0).max(1_000_000).nullable(),
  firstByteDelayMs: z.number().min(0),
  pauseBeforeAnswerMs: z.number().min(0),
})

export type Settings = z.infer<typeof settingsSchema>

/** Believable for a demo: a whole turn takes about six seconds. */
export const defaultSettings: Settings = {
  chunksPerSecond: 60,
  reasoningChunks: null,
  answerChunks: null,
  firstByteDelayMs: 300,
  pauseBeforeAnswerMs: 250,
}
