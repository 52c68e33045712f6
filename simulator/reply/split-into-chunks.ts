const piece = /[\u3400-\u9fff]{1,2}|\s*[^\s\u3400-\u9fff]{1,8}|\s+/gu

/** Cuts a text into token-sized pieces that join to exactly the same text. */
export function splitIntoChunks(text: string): string[] {
  return text.match(piece) ?? []
}
