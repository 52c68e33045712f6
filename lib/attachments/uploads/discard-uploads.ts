import { uploadStore } from './upload-store.ts'

/** Terminates all uploads of an owner, also those that are just becoming attachments. */
export async function discardUploads(ownerId: string): Promise<void> {
  const store = uploadStore()
  for (const id of (await store.configstore.list?.()) ?? []) {
    const upload = await store.configstore.get(id)
    if (upload?.metadata?.ownerId !== ownerId) continue
    // A failure means that the upload has ended meanwhile.
    await store.remove(id).catch(() => {})
  }
}
