import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/** An upload that nobody went on with is removed after a day. */
const EXPIRES_MS = 24 * 60 * 60 * 1000

/** How a complete upload becomes an attachment. */
interface Ending {
  attachmentId: Promise<string>
  /** Takes that back. */
  discard: (attachmentId: string) => Promise<void>
  terminated: boolean
}

/**
 * Uploads on disk. tus lets go of an upload before it calls its hook for the last part, so that
 * another last part, or a termination, may come while the file is being read. Each upload ends once,
 * and whoever terminates it meanwhile waits, and takes back what has become of it.
 */
export class UploadStore extends FileStore {
  readonly #endings = new Map<string, Ending>()

  isEnding(id: string): boolean {
    return this.#endings.has(id)
  }

  /**
   * Makes an attachment of a complete upload, once, however many ask for it; `release` it after.
   * @throws AppError `not_found` when it was terminated meanwhile, and whatever `keep` throws.
   */
  async end(
    id: string,
    { keep, discard }: { keep: () => Promise<string>; discard: Ending['discard'] },
  ): Promise<string> {
    const ending = this.#endings.get(id) ?? { attachmentId: keep(), discard, terminated: false }
    this.#endings.set(id, ending)
    const attachmentId = await ending.attachmentId
    if (ending.terminated) throw new AppError('not_found')
    return attachmentId
  }

  /** Removes the files of an upload that has ended. */
  async release(id: string): Promise<void> {
    await super.remove(id).catch(() => {})
    this.#endings.delete(id)
  }

  /** Terminates an upload, as tus does for its owner, or when it has expired. */
  override async remove(id: string): Promise<void> {
    const ending = this.#endings.get(id)
    if (!ending) return super.remove(id)
    ending.terminated = true
    try {
      await ending.attachmentId.then(ending.discard, () => {})
    } finally {
      await this.release(id)
    }
  }
}

let store: UploadStore | undefined

/** The uploads under way of this server. */
export function uploadStore(): UploadStore {
  if (store) return store
  const directory = join(env.DATA_DIR, 'uploads')
  mkdirSync(directory, { recursive: true })
  store = new UploadStore({ directory, expirationPeriodInMilliseconds: EXPIRES_MS })
  return store
}
