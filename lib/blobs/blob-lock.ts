const slot = Symbol.for('qvq.with-blobs')
/** Routes store and the hourly sweep removes, in separate module graphs. */
const shared: typeof globalThis & { [slot]?: Promise<unknown> } = globalThis

/**
 * Runs work that stores blobs and the rows that name them, or removes both, one after the other in
 * this process. Otherwise a removal could take the bytes between their storing and their naming.
 */
export function withBlobLock<T>(work: () => Promise<T>): Promise<T> {
  const result = (shared[slot] ?? Promise.resolve()).then(work)
  shared[slot] = result.catch(() => {})
  return result
}
