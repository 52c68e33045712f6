import { createHash, randomInt } from 'node:crypto'

/** Digits and letters that nobody takes for another: no 0 and O, no 1, I and L, no U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
/** 58 bits. */
const LENGTH = 12

/** A fresh code, grouped for reading: `XXXX-XXXX-XXXX`. */
export function makeCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** What is stored of a code, however it is typed: in small letters, with spaces or without hyphens. */
export function hashCode(code: string): string {
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(letters).digest('hex')
}
