/** What an archive may hold. Its media are held to the limits of uploads besides. */

/** Largest body, in bytes, by its media type. */
export const MAX_ARCHIVE_BYTES = {
  zip: 2 * 1024 ** 3,
  json: 64 * 1024 ** 2,
}

/** Entries of a zip. */
export const MAX_ENTRIES = 110_000
/** All entries of a zip unpacked, in bytes. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3
/** How many times larger than packed media may be; what we export is not packed at all. */
export const MAX_RATIO = 200

/** Brackets of one inside the other; ours come to six. */
export const MAX_DEPTH = 12
/** Objects and lists, and values: they cost far more memory than text does. */
export const MAX_OBJECTS = 1_000_000
export const MAX_VALUES = 6_000_000

export const MAX_CONVERSATIONS = 100_000
/** In all conversations together. */
export const MAX_TURNS = 100_000
export const MAX_ATTACHMENTS = 100_000

/** Texts, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 300
export const MAX_ANSWER_LENGTH = 1_000_000
