/** By the item's key: files that this tab still has, so that frames can be made of a video. */
const files = new Map<string, File>()

export const rememberFile = (key: string, file: File) => files.set(key, file)
export const localFile = (key: string): File | null => files.get(key) ?? null
export const forgetFile = (key: string) => files.delete(key)
