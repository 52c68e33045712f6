import { mediaExtension } from './media-extension.ts'

const MAX_LENGTH = 40

/**
 * A file name that every system takes: a number that makes it unique, letters and digits of the name
 * that its owner knows, and the extension of what it is.
 */
export function mediaName(
  { name, mediaType }: { name: string; mediaType: string },
  number: number,
): string {
  const words = name
    .replace(/\.\w{1,5}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  const short = Array.from(words).slice(0, MAX_LENGTH).join('').replace(/^-|-$/g, '')
  const parts = [String(number).padStart(3, '0'), ...(short ? [short] : [])]
  return parts.join('-') + mediaExtension(mediaType)
}
