/** Rows that one statement writes or removes: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 1000

/** A long list in parts, for statements that take only so much. */
export function* batches<T>(items: readonly T[], atOnce = AT_ONCE): Generator<T[]> {
  for (let start = 0; start < items.length; start += atOnce) {
    yield items.slice(start, start + atOnce)
  }
}

/** A long list in parts of about as much weight, none of which is empty. */
export function* batchesByWeight<T>(
  items: readonly T[],
  { weigh, most }: { weigh: (item: T) => number; most: number },
): Generator<T[]> {
  let part: T[] = []
  let weight = 0
  for (const item of items) {
    const own = weigh(item)
    if (part.length > 0 && weight + own > most) {
      yield part
      part = []
      weight = 0
    }
    part.push(item)
    weight += own
  }
  if (part.length > 0) yield part
}
