import { z } from 'zod'

const messageSchema = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(z.unknown())]),
})
const compatibleBody = z.looseObject({ messages: z.array(messageSchema) })
const nativeBody = z.looseObject({ input: compatibleBody })
const textPart = z.looseObject({ text: z.string() })

/** Text of the last user message in either transport's body, lenient: "" where there is none. */
export function findLastUserText(body: unknown): string {
  const native = nativeBody.safeParse(body)
  const compatible = compatibleBody.safeParse(native.success ? native.data.input : body)
  if (!compatible.success) return ''
  const last = compatible.data.messages.findLast(({ role }) => role === 'user')
  if (!last) return ''
  if (typeof last.content === 'string') return last.content
  return last.content
    .flatMap((part) => {
      const text = textPart.safeParse(part)
      return text.success ? [text.data.text] : []
    })
    .join('\n')
}
