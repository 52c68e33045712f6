const slot = Symbol.for('qvq.with-blobs')
/** Shared by all module graphs, because routes store blobs and the hourly sweep removes them. */
const shared: typeof globalThis & { [slot]?: Promise<unknown> } = globalThis

/**
 * Runs work that stores blobs and the rows that name them, or removes both, one after the other in
 * this process. Otherwise a removal could delete bytes that were stored but not yet named by a row.
 */
export function withBlobs<T>(work: () => Promise<T>): Promise<T> {
  const result = (shared[slot] ?? Promise.resolve()).then(work)
  shared[slot] = result.catch(() => {})
  return result
}
