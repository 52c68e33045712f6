export interface PlacedBlock {
  /** Where it begins in the text: what names the block while the text grows behind it. */
  start: number
  text: string
}

export function placeBlocks(blocks: readonly string[]): PlacedBlock[] {
  let start = 0
  return blocks.map((text) => {
    const block = { start, text }
    start += text.length
    return block
  })
}
