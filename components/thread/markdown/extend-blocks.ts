export interface SplitText {
  text: string
  /** Top-level Markdown blocks; together they are the text. */
  blocks: string[]
}

/** Split the last two blocks again, because what follows can still change their kind. */
const OPEN_BLOCKS = 2

/**
 * Splits text that has grown since the last time. Finished blocks are kept as the same strings, so
 * that the cost of an update follows what is new and not the length of the answer.
 * @param split divides Markdown into top-level blocks
 */
export function extendBlocks(
  previous: SplitText,
  text: string,
  split: (text: string) => string[],
): SplitText {
  const finished = previous.blocks.slice(0, -OPEN_BLOCKS)
  const length = finished.reduce((sum, block) => sum + block.length, 0)
  if (finished.length === 0 || !text.startsWith(previous.text.slice(0, length))) {
    return { text, blocks: whole(split(text), text) }
  }
  const rest = text.slice(length)
  return { text, blocks: [...finished, ...whole(split(rest), rest)] }
}

/** Falls back to one block if the splitter changed any character, so that no text is lost. */
function whole(blocks: string[], text: string): string[] {
  return blocks.join('') === text ? blocks : [text]
}
