import sharp, { type Sharp } from 'sharp'

/** Orange, with a blue quarter at the top left: whoever turns it, or swaps channels, shows. */
export const ORANGE = [200, 60, 20] as const
export const BLUE = [20, 60, 200] as const

/** The pattern as RGB, row by row. */
export function drawPattern(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.set(x < width / 2 && y < height / 2 ? BLUE : ORANGE, (y * width + x) * 3)
    }
  }
  return pixels
}

/** The pattern, for sharp to write in its formats. */
export function patternPicture(width: number, height: number): Sharp {
  return sharp(drawPattern(width, height), { raw: { width, height, channels: 3 } })
}

/** Mean colours of a picture's top left quarter and of its bottom right one. */
export async function readPattern(picture: string | Buffer): Promise<[number[], number[]]> {
  const { width, height } = await sharp(picture).metadata()
  const quarter = { width: Math.floor(width / 2) - 1, height: Math.floor(height / 2) - 1 }
  const means = [
    { left: 0, top: 0 },
    { left: width - quarter.width, top: height - quarter.height },
  ].map(async (corner) => {
    const part = await sharp(picture)
      .extract({ ...corner, ...quarter })
      .toBuffer()
    const { channels } = await sharp(part).stats()
    return channels.slice(0, 3).map(({ mean }) => Math.round(mean))
  })
  const [topLeft = [], bottomRight = []] = await Promise.all(means)
  return [topLeft, bottomRight]
}
