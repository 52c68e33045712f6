/** A box of an ISO base media file, which JPEG 2000, HEIC and AVIF are. */
interface Box {
  type: string
  content: Buffer
  /** Whether the file ends before the box does. */
  isCut: boolean
}

/** The outermost boxes, one after the other. */
export function* readBoxes(file: Buffer): Generator<Box> {
  let at = 0
  while (at + 8 <= file.length) {
    const short = file.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= file.length
    const size = isLong ? Number(file.readBigUInt64BE(at + 8)) : short
    // 0: up to the end of the file.
    const end = size === 0 ? file.length : at + size
    const content = file.subarray(at + (isLong ? 16 : 8), end)
    yield { type: file.toString('latin1', at + 4, at + 8), content, isCut: end > file.length }
    if (end < at + 8) return
    at = end
  }
}

/** The content of the first outermost box of this type. */
export function findBox(file: Buffer, type: string): Buffer | undefined {
  for (const box of readBoxes(file)) if (box.type === type) return box.content
}
