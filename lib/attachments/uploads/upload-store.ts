import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import type { Upload } from '@tus/server'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { outsideOfRequests } from '#lib/outside-of-requests.ts'

/** An upload that nobody went on with is removed after a day. */
const EXPIRES_MS = 24 * 60 * 60 * 1000
/**
 * How long the outcome of an upload is remembered; lost networks come back in minutes, or not at
 * all.
 */
const REMEMBERED_MS = 10 * 60 * 1000

/** How a complete upload becomes an attachment. */
interface Ending {
  upload: Upload
  attachmentId: Promise<string>
  /** Deletes that attachment again. */
  discard: (attachmentId: string) => Promise<void>
  terminated: boolean
  released: boolean
}

/**
 * Uploads on disk. tus unlocks an upload before it calls its hook for the last part, so another
 * last part, or a termination, may arrive while the file is being read. Each upload therefore ends
 * once; a termination waits for that end and deletes the attachment. The outcome is remembered for
 * a while, because the response may have been lost.
 */
export class UploadStore extends FileStore {
  readonly #endings = new Map<string, Ending>()

  /**
   * Makes an attachment of a complete upload, once, however many ask for it; `release` it after.
   * @throws AppError `not_found` when it was terminated meanwhile, and whatever `keep` throws.
   */
  async end(
    upload: Upload,
    { keep, discard }: { keep: () => Promise<string>; discard: Ending['discard'] },
  ): Promise<string> {
    const { id } = upload
    const begin = () => ({ attachmentId: keep(), discard, terminated: false, released: false })
    const ending = this.#endings.get(id) ?? { upload, ...begin() }
    this.#endings.set(id, ending)
    const attachmentId = await ending.attachmentId
    if (ending.terminated) throw new AppError('not_found')
    return attachmentId
  }

  /** What has become of an upload, or becomes of it; undefined when it is not complete. */
  async outcome(id: string): Promise<string | undefined> {
    return this.#endings.get(id)?.attachmentId
  }

  /** Removes the files of an upload that has ended. */
  async release(id: string): Promise<void> {
    await super.remove(id).catch(() => {})
    const ending = this.#endings.get(id)
    if (!ending || ending.released) return
    ending.released = true
    const forget = () => this.#endings.delete(id)
    const forgetLater = () => outsideOfRequests(() => setTimeout(forget, REMEMBERED_MS).unref())
    await ending.attachmentId.then(forgetLater, forget)
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
      this.#endings.delete(id)
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const ending = this.#endings.get(id)
    return ending?.released ? ending.upload : super.getUpload(id)
  }

  /** Ignores parts of an upload that has ended. */
  override async write(...part: Parameters<FileStore['write']>): Promise<number> {
    const [, id, offset] = part
    return this.#endings.has(id) ? offset : super.write(...part)
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
