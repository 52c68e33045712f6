import { z } from 'zod'
import { storableText } from '#lib/schema.ts'

/** Longest standing instructions, in UTF-16 code units: every request carries them. */
export const MAX_INSTRUCTIONS_LENGTH = 4_000

/** What an owner has set for all conversations. */
export interface SettingsView {
  /** Standing instructions: told to the model with every request; empty when there are none. */
  instructions: string
}

/** The body of `PATCH /api/settings`. */
export const settingsChangesSchema = z.strictObject({
  instructions: storableText.max(MAX_INSTRUCTIONS_LENGTH).optional(),
})
export type SettingsChanges = z.infer<typeof settingsChangesSchema>
