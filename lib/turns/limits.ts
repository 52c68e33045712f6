/** Longest question, in UTF-16 code units: about a third of the model's input in Chinese. */
export const MAX_QUESTION_LENGTH = 32_000
/** A frame list counts as one, whatever it holds. */
export const MAX_ATTACHMENTS_PER_TURN = 20
