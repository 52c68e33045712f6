/** Decoding is bounded in memory per picture, so the number at once bounds the whole. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs picture work, at most two at a time in this process, first come first served. */
export async function queueRender<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
