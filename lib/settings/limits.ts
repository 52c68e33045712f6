/** Longest standing instructions, in UTF-16 code units: every request carries them. */
export const MAX_INSTRUCTIONS_LENGTH = 4_000
