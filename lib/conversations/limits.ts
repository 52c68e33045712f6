// Kept apart from the schema, so that the browser does not load Zod for a number.

/** Of a title that its owner gives, in UTF-16 code units, as a text field counts. */
export const MAX_TITLE_LENGTH = 200
