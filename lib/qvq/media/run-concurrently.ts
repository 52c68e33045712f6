/**
 * Does the same to every item, at most `limit` at a time. The first failure rejects, and no further
 * item is begun; the signal given to `work` then tells those under way to end.
 */
export async function runConcurrently<Item>(
  items: Item[],
  limit: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController()
  const queue = items.values()
  async function take(): Promise<void> {
    // All takers share one iterator: whoever is free takes the next.
    for (const item of queue) {
      if (failure.signal.aborted) return
      await work(item, failure.signal)
    }
  }
  try {
    await Promise.all(Array.from({ length: limit }, take))
  } catch (error) {
    failure.abort()
    throw error
  }
}
