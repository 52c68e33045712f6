import { createQueue } from '#lib/create-queue.ts'
import { processWide } from '#lib/process-wide.ts'

const oneByOne = processWide('blob-lock', () => createQueue(1))

/**
 * Runs work that stores blobs and the rows that name them, or removes both, one after the other in
 * this process. Otherwise a removal could take the bytes between their storing and their naming.
 */
export const withBlobLock = <T>(work: () => Promise<T>): Promise<T> => oneByOne(work)
