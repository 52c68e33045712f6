let last: Promise<unknown> = Promise.resolve()

/**
 * Runs work that stores blobs and the rows that name them, or removes both, one after the other in
 * this process. Otherwise a removal could take the bytes between their storing and their naming.
 */
export function withBlobs<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work)
  last = result.catch(() => {})
  return result
}
