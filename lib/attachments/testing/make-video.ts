/** Headers of videos without a single frame behind them: what a parser reads, in a few hundred bytes. */
export interface VideoShape {
  width?: number
  height?: number
  seconds?: number
}

const defaults = { width: 320, height: 240, seconds: 6 }

const ascii = (text: string) => Buffer.from(text, 'latin1')
const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex')
const u16 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(2)
      bytes.writeUInt16BE(value)
      return bytes
    }),
  )
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value >>> 0)
      return bytes
    }),
  )
const little = (bytes: number, ...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, Math.min(bytes, 6))
      return buffer
    }),
  )

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(8 + body.length), ascii(type), body])
}

const UPRIGHT = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
const QUARTER_TURN = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]

/** MP4, or QuickTime by its brand; with sound only, or turned by 90°, or without its index. */
export function makeMp4({
  brand = 'isom',
  handler = 'vide',
  turned = false,
  moov = true,
  ...shape
}: VideoShape & {
  brand?: string
  handler?: 'vide' | 'soun'
  turned?: boolean
  moov?: boolean
} = {}) {
  const { width, height, seconds } = { ...defaults, ...shape }
  const duration = Math.round(seconds * 1000)
  const matrix = turned ? QUARTER_TURN : UPRIGHT
  const sample =
    handler === 'vide'
      ? box(
          'avc1',
          u32(0, 1, 0, 0, 0, 0),
          u16(width, height),
          u32(0x480000, 0x480000, 0),
          u16(1),
          Buffer.alloc(32),
          u16(24, 0xffff),
        )
      : box('mp4a', u32(0, 1, 0, 0), u16(2, 16, 0, 0), u32(48_000 << 16))
  const stbl = box(
    'stbl',
    box('stsd', u32(0, 1), sample),
    box('stts', u32(0, 1, 1, duration)),
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stsz', u32(0, 16, 1)),
    box('stco', u32(0, 1, 40)),
  )
  const trak = box(
    'trak',
    box('tkhd', u32(7, 0, 0, 1, 0, duration, 0, 0, 0, 0, ...matrix, width << 16, height << 16)),
    box(
      'mdia',
      box('mdhd', u32(0, 0, 0, 1000, duration, 0x55c40000)),
      box('hdlr', u32(0, 0), ascii(handler), u32(0, 0, 0), ascii('\0')),
      box(
        'minf',
        handler === 'vide' ? box('vmhd', u32(1, 0, 0)) : box('smhd', u32(0, 0)),
        box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))),
        stbl,
      ),
    ),
  )
  const mvhd = box(
    'mvhd',
    u32(0, 0, 0, 1000, duration, 0x10000, 0x01000000, 0, 0, ...UPRIGHT, 0, 0, 0, 0, 0, 0, 2),
  )
  return Buffer.concat([
    box('ftyp', ascii(brand), u32(512), ascii(brand)),
    box('mdat', Buffer.alloc(16)),
    ...(moov ? [box('moov', mvhd, trak)] : []),
  ])
}

const element = (id: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([hex(id), u32(0x10000000 + body.length), body])
}

/** Matroska, or WebM by its document type. */
export function makeMatroska({ type = 'matroska', ...shape }: VideoShape & { type?: string } = {}) {
  const { width, height, seconds } = { ...defaults, ...shape }
  const duration = Buffer.alloc(8)
  duration.writeDoubleBE(seconds * 1000)
  return Buffer.concat([
    element(
      '1a45dfa3',
      element('4282', ascii(type)),
      element('4287', hex('04')),
      element('4285', hex('02')),
    ),
    element(
      '18538067',
      element('1549a966', element('2ad7b1', u32(1_000_000)), element('4489', duration)),
      element(
        '1654ae6b',
        element(
          'ae',
          element('d7', hex('01')),
          element('73c5', hex('01')),
          element('83', hex('01')),
          element('86', ascii('V_VP9')),
          element('e0', element('b0', u16(width)), element('ba', u16(height))),
        ),
      ),
      element(
        '1f43b675',
        element('e7', hex('00')),
        element('a3', hex('81000080'), Buffer.alloc(16)),
      ),
    ),
  ])
}

function chunk(id: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([ascii(id), little(4, body.length), body, Buffer.alloc(body.length % 2)])
}

/** AVI, at 25 frames per second. */
export function makeAvi(shape: VideoShape = {}) {
  const { width, height, seconds } = { ...defaults, ...shape }
  const frames = Math.round(seconds * 25)
  const avih = chunk('avih', little(4, 40_000, 0, 0, 0, frames, 0, 1, 0, width, height, 0, 0, 0, 0))
  const strh = chunk(
    'strh',
    ascii('vidsXVID'),
    little(4, 0, 0, 0, 1, 25, 0, frames, 0, 0, 0),
    little(2, 0, 0, width, height),
  )
  const strf = chunk(
    'strf',
    little(4, 40, width, height),
    little(2, 1, 24),
    ascii('XVID'),
    little(4, 0, 0, 0, 0, 0),
  )
  return chunk(
    'RIFF',
    ascii('AVI '),
    chunk('LIST', ascii('hdrl'), avih, chunk('LIST', ascii('strl'), strh, strf)),
    chunk('LIST', ascii('movi'), chunk('00dc', Buffer.alloc(16))),
  )
}

/** Flash video, whose script tag tells everything. */
export function makeFlv(shape: VideoShape = {}) {
  const { width, height, seconds } = { ...defaults, ...shape }
  const property = (name: string, value: number) => {
    const number = Buffer.alloc(8)
    number.writeDoubleBE(value)
    return Buffer.concat([u16(name.length), ascii(name), hex('00'), number])
  }
  const tag = (type: number, body: Buffer, milliseconds = 0) =>
    Buffer.concat([
      Buffer.from([type, 0]),
      u16(body.length),
      u32(milliseconds << 8),
      hex('000000'),
      body,
      u32(11 + body.length),
    ])
  const script = Buffer.concat([
    hex('02'),
    u16(10),
    ascii('onMetaData'),
    hex('08'),
    u32(4),
    property('duration', seconds),
    property('width', width),
    property('height', height),
    property('videocodecid', 7),
    hex('000009'),
  ])
  return Buffer.concat([
    hex('464c5601 01 00000009 00000000'),
    tag(18, script),
    tag(9, hex('17 01 000000 00000004 09100000')),
    tag(9, hex('27 01 000000 00000004 09100000'), Math.round(seconds * 1000)),
  ])
}

/** Windows Media. */
export function makeAsf(shape: VideoShape = {}) {
  const { width, height, seconds } = { ...defaults, ...shape }
  const object = (guid: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([hex(guid), little(8, 24 + body.length), body])
  }
  const fileId = Buffer.alloc(16, 1)
  const units = Math.round(seconds * 1e7)
  const properties = object(
    'a1dcab8c 47a9cf11 8ee400c0 0c205365',
    fileId,
    little(8, 0, 0, 0, units, units, 0),
    little(4, 2, 3200, 3200, 100_000),
  )
  const bitmap = Buffer.concat([
    little(4, 40, width, height),
    little(2, 1, 24),
    ascii('WMV2'),
    little(4, 0, 0, 0, 0, 0),
  ])
  const format = Buffer.concat([
    little(4, width, height),
    hex('02'),
    little(2, bitmap.length),
    bitmap,
  ])
  const stream = object(
    '9107dcb7 b7a9cf11 8ee600c0 0c205365',
    hex('c0ef19bc 4d5bcf11 a8fd0080 5f5c442b'),
    hex('0057fb20 555bcf11 a8fd0080 5f5c442b'),
    little(8, 0),
    little(4, format.length, 0),
    little(2, 1),
    little(4, 0),
    format,
  )
  const data = object('3626b275 8e66cf11 a6d900aa 0062ce6c', fileId, little(8, 0), hex('0101'))
  const inside = Buffer.concat([properties, stream])
  const header = Buffer.concat([
    hex('3026b275 8e66cf11 a6d900aa 0062ce6c'),
    little(8, 30 + inside.length),
    little(4, 2),
    hex('0102'),
    inside,
  ])
  return Buffer.concat([header, data])
}
