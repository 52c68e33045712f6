import type { PixelSize } from './pixel-size.ts'
import { readIcns, readIco, readJpeg2000Box, readJpeg2000Stream } from './read-rare-headers.ts'

/** A picture format of the vendor's list: its name, its media type, how it is recognised. */
export interface PictureFormat {
  name: string
  mediaTypes: readonly string[]
  recognise: (bytes: Buffer) => boolean
  /** Reads the size from the header; absent where sharp decodes the format. */
  readSize?: (bytes: Buffer) => PixelSize
}

function beginsWith(hex: string, offset = 0): (bytes: Buffer) => boolean {
  const magic = Buffer.from(hex, 'hex')
  return (bytes) => bytes.subarray(offset, offset + magic.length).equals(magic)
}

const isRiff = beginsWith('52494646')
const isWebp = beginsWith('57454250', 8)
const isTiffLittle = beginsWith('49492a00')
const isTiffBig = beginsWith('4d4d002a')

/** The vendor's format table (docs/protocol.md#media), without GIF, SVG, AVIF and HEIC. */
export const pictureFormats: readonly PictureFormat[] = [
  { name: 'JPEG', mediaTypes: ['image/jpeg'], recognise: beginsWith('ffd8ff') },
  { name: 'PNG', mediaTypes: ['image/png'], recognise: beginsWith('89504e470d0a1a0a') },
  {
    name: 'WEBP',
    mediaTypes: ['image/webp'],
    recognise: (bytes) => isRiff(bytes) && isWebp(bytes),
  },
  {
    name: 'TIFF',
    mediaTypes: ['image/tiff'],
    recognise: (bytes) => isTiffLittle(bytes) || isTiffBig(bytes),
  },
  {
    name: 'BMP',
    mediaTypes: ['image/bmp'],
    recognise: beginsWith('424d'),
    readSize: (bytes) => ({
      width: Math.abs(bytes.readInt32LE(18)),
      height: Math.abs(bytes.readInt32LE(22)),
    }),
  },
  {
    name: 'ICO',
    mediaTypes: ['image/x-icon'],
    recognise: beginsWith('00000100'),
    readSize: readIco,
  },
  {
    name: 'ICNS',
    mediaTypes: ['image/icns'],
    recognise: beginsWith('69636e73'),
    readSize: readIcns,
  },
  {
    name: 'JPEG 2000',
    mediaTypes: ['image/jp2'],
    recognise: beginsWith('0000000c6a5020200d0a870a'),
    readSize: readJpeg2000Box,
  },
  {
    name: 'JPEG 2000',
    mediaTypes: ['image/jp2'],
    recognise: beginsWith('ff4fff51'),
    readSize: readJpeg2000Stream,
  },
  {
    name: 'SGI',
    mediaTypes: ['image/sgi'],
    recognise: beginsWith('01da'),
    readSize: (bytes) => ({ width: bytes.readUInt16BE(6), height: bytes.readUInt16BE(8) }),
  },
]
