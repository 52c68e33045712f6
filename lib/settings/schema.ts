import { z } from 'zod'
import { storableText } from '#lib/schema.ts'
import { MAX_INSTRUCTIONS_LENGTH } from './limits.ts'

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

export { MAX_INSTRUCTIONS_LENGTH } from './limits.ts'
