import { defaultSettings, type Settings, settingsSchema } from './settings.ts'

export const settingNames = Object.keys(defaultSettings)

/** `chunksPerSecond` -> `chunks-per-second`, the name of its flag. */
export function flagName(setting: string): string {
  return setting.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** `chunksPerSecond` -> `SIMULATOR_CHUNKS_PER_SECOND`. */
function environmentName(setting: string): string {
  return `SIMULATOR_${flagName(setting).replaceAll('-', '_').toUpperCase()}`
}

/** The defaults, changed by `SIMULATOR_…` variables, changed by flags. */
export function readSettings(
  environment: Record<string, string | undefined>,
  flags: Record<string, string | boolean | undefined> = {},
): Settings {
  const changed: Record<string, number> = {}
  for (const setting of settingNames) {
    const value = flags[flagName(setting)] ?? environment[environmentName(setting)]
    if (value) changed[setting] = Number(value)
  }
  return settingsSchema.parse({ ...defaultSettings, ...changed })
}
