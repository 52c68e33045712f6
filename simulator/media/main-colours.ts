import sharp from 'sharp'

export type ColourName =
  | 'black'
  | 'white'
  | 'grey'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'cyan'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'brown'

/** A colour is main when at least this share of the pixels has it. */
const leastShare = 0.08

function nameHue(hue: number, lightness: number): ColourName {
  if (hue < 15 || hue >= 345) return lightness > 0.75 ? 'pink' : 'red'
  if (hue < 45) return lightness < 0.4 ? 'brown' : 'orange'
  if (hue < 70) return 'yellow'
  if (hue < 165) return 'green'
  if (hue < 195) return 'cyan'
  if (hue < 260) return 'blue'
  return hue < 300 ? 'purple' : 'pink'
}

/** Names one sRGB colour, channels 0–255. */
export function nameColour(red: number, green: number, blue: number): ColourName {
  const max = Math.max(red, green, blue) / 255
  const min = Math.min(red, green, blue) / 255
  const lightness = (max + min) / 2
  const chroma = max - min
  if (lightness < 0.1) return 'black'
  if (lightness > 0.94) return 'white'
  if (chroma < 0.12) return lightness > 0.85 ? 'white' : lightness < 0.15 ? 'black' : 'grey'
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const sector =
    max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4
  return nameHue(sector * 60, lightness)
}

/** Up to three colours by name, the most frequent first, as they look on white. */
export async function findMainColours(bytes: Buffer): Promise<ColourName[]> {
  const { data } = await sharp(bytes, { failOn: 'error' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(48, 48, { fit: 'fill', kernel: 'nearest' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const counts = new Map<ColourName, number>()
  for (let index = 0; index + 2 < data.length; index += 3) {
    const name = nameColour(data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= (data.length / 3) * leastShare)
    .sort((left, right) => right[1] - left[1])
    .slice(0, 3)
    .map(([name]) => name)
}
