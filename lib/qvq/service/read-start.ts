/** The beginning of a body as text; what comes after the limit, or after a break, is left out. */
export async function readStart(
  body: AsyncIterable<Uint8Array> | null,
  maxLength: number,
): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > maxLength) break
    }
  } catch {
    // Use what arrived of a body that broke off; the status says the rest.
  }
  return text
}
