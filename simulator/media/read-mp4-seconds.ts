/** Length in seconds from the `mvhd` box of an MP4 or MOV; null when there is none or it says 0. */
export function readMp4Seconds(bytes: Buffer): number | null {
  const box = bytes.indexOf('mvhd', 0, 'latin1')
  if (box < 0 || box + 40 > bytes.length) return null
  const wide = bytes.readUInt8(box + 4) === 1
  const scale = bytes.readUInt32BE(box + (wide ? 24 : 16))
  const units = wide ? Number(bytes.readBigUInt64BE(box + 28)) : bytes.readUInt32BE(box + 20)
  // A fragmented file says 0: its length is not known beforehand.
  return scale > 0 && units > 0 ? units / scale : null
}
