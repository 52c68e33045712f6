/** Between two paints, in milliseconds: slower than reading notices, far slower than frames. */
const SHORTEST_PAUSE = 60

/** The work may take at most this share of the time; on a slow machine paints become rarer. */
const LARGEST_SHARE = 0.25

/**
 * In milliseconds. What one run seems to cost may be a machine that was busy elsewhere, or asleep:
 * four times that would keep back words that are here already.
 */
const LONGEST_PAUSE = 1_000

export interface Pacer {
  /** Runs the work soon, once for however many calls. */
  schedule(): void
  /** Runs the work now, if it is due or not. */
  flush(): void
}

/** Runs `work` at a pace that follows what the last run cost, painting included. */
export function createPacer(work: () => void): Pacer {
  let timer: ReturnType<typeof setTimeout> | null = null
  let pause = SHORTEST_PAUSE
  const run = () => {
    timer = null
    const before = performance.now()
    work()
    // A task queued here usually runs after the rendering that the work caused, so it measures that
    // too.
    setTimeout(() => {
      const cost = performance.now() - before
      pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, cost / LARGEST_SHARE))
    })
  }
  return {
    schedule() {
      timer ??= setTimeout(run, pause)
    },
    flush() {
      if (timer) clearTimeout(timer)
      run()
    },
  }
}
