import { z } from 'zod'

const text = z.string().nullish()

/**
 * One event of a native stream (docs/protocol.md#streams). Lenient: the service adds fields without
 * notice.
 */
const frameSchema = z.looseObject({
  output: z
    .looseObject({
      choices: z
        .array(
          z.looseObject({
            message: z
              .looseObject({
                content: z.union([z.string(), z.array(z.looseObject({ text }))]).nullish(),
                reasoning_content: text,
              })
              .nullish(),
            finish_reason: text,
          }),
        )
        .nullish(),
    })
    .nullish(),
  usage: z.record(z.string(), z.json()).nullish(),
  code: z.union([z.string(), z.number()]).nullish(),
  message: text,
})

/** What one event says; everything absent is empty. */
export interface NativeFrame {
  reasoning: string
  answer: string
  /** Null while the service says the word "null". */
  finishReason: string | null
  /** Counted up from frame to frame: the last one is true. */
  usage: Record<string, z.core.util.JSONType> | null
  /** Whether it is an error, whatever its event is called. */
  failed: boolean
}

/** Reads an event's data; null when it is no frame, which is harmless. */
export function readNativeFrame(data: unknown): NativeFrame | null {
  const parsed = frameSchema.safeParse(data)
  if (!parsed.success) return null
  const { output, usage, code } = parsed.data
  const choice = output?.choices?.[0]
  const content = choice?.message?.content ?? ''
  const reason = choice?.finish_reason
  return {
    reasoning: choice?.message?.reasoning_content ?? '',
    answer: typeof content === 'string' ? content : content.map((part) => part.text ?? '').join(''),
    finishReason: reason && reason !== 'null' ? reason : null,
    usage: usage ?? null,
    failed: Boolean(code) && !output,
  }
}
