const asf = Buffer.from('3026b2758e66cf11', 'hex')
const matroska = Buffer.from('1a45dfa3', 'hex')

/** The container that a video's bytes show, or null when they show none the service takes. */
export function recogniseVideo(bytes: Buffer): string | null {
  const first = bytes.toString('latin1', 0, 4)
  if (bytes.toString('latin1', 4, 8) === 'ftyp') {
    return bytes.toString('latin1', 8, 10) === 'qt' ? 'MOV' : 'MP4'
  }
  if (['moov', 'mdat', 'wide', 'free'].includes(bytes.toString('latin1', 4, 8))) return 'MOV'
  if (bytes.subarray(0, 4).equals(matroska)) {
    return bytes.subarray(0, 64).includes('webm') ? 'WEBM' : 'MKV'
  }
  if (first === 'RIFF' && bytes.toString('latin1', 8, 12) === 'AVI ') return 'AVI'
  if (first.startsWith('FLV')) return 'FLV'
  if (bytes.subarray(0, 8).equals(asf)) return 'WMV'
  if (bytes[0] === 0x47 && bytes[188] === 0x47) return 'MPEG-TS'
  if (first.startsWith('\0\0\u0001')) return 'MPEG'
  return null
}
