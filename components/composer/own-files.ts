/** By the item's key: files that this tab was given, to be uploaded or made frames of. */
const files = new Map<string, File>()

export function keepFile(key: string, file: File) {
  files.set(key, file)
}

/** The file of an item of the tray; null when only the server has it. */
export function fileOf(key: string): File | null {
  return files.get(key) ?? null
}

export function forgetFile(key: string) {
  files.delete(key)
}
