/** Rows that one statement writes or removes: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 1000

/** A long list in parts, for statements that take only so much. */
export function* inParts<T>(items: readonly T[], atOnce = AT_ONCE): Generator<T[]> {
  for (let start = 0; start < items.length; start += atOnce) {
    yield items.slice(start, start + atOnce)
  }
}
