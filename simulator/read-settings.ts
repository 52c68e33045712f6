import { defaultSettings, type Settings, settingsSchema } from './settings.ts'

/** `chunksPerSecond` -> `SIMULATOR_CHUNKS_PER_SECOND`. */
function environmentName(name: string): string {
  return `SIMULATOR_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

/** Reads the defaults, changed by every `SIMULATOR_…` variable that is set. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const changed: Record<string, number> = {}
  for (const name of Object.keys(defaultSettings)) {
    const value = environment[environmentName(name)]
    if (value) changed[name] = Number(value)
  }
  return settingsSchema.parse({ ...defaultSettings, ...changed })
}
