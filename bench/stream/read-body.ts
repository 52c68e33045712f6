/** Everything the end of a stream may say after its last words, in UTF-16 code units. */
const tailLength = 2000

/**
 * Reads a UI-message stream to its end and tells when its first reasoning came, on the clock of
 * `performance.now()`. Does no more with what it reads: the reader shares the machine's cores.
 * @throws Error when the stream has no reasoning or does not finish well.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
): Promise<{ firstReasoningAt: number }> {
  const decoder = new TextDecoder()
  let firstReasoningAt: number | undefined
  let tail = ''
  for await (const bytes of body) {
    tail = (tail + decoder.decode(bytes, { stream: true })).slice(-tailLength)
    if (firstReasoningAt === undefined && tail.includes('"type":"reasoning-delta"')) {
      firstReasoningAt = performance.now()
    }
  }
  if (firstReasoningAt === undefined) throw new Error('A stream had no reasoning')
  if (!tail.includes('"type":"finish"') || !tail.endsWith('data: [DONE]\n\n')) {
    throw new Error(`A stream did not finish: …${tail.slice(-300)}`)
  }
  return { firstReasoningAt }
}
