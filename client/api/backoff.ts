const FIRST_PAUSE = 500
const LONGEST_PAUSE = 10_000

/** Milliseconds before the given attempt (1, 2, …), with jitter so that tabs do not march in step. */
export function pauseBefore(attempt: number): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1))
  return pause / 2 + (Math.random() * pause) / 2
}

/** Resolves after the pause, or at once when the network or the reader comes back. */
export function waitForNetwork(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', whenVisible)
      resolve()
    }
    function whenVisible() {
      if (document.visibilityState === 'visible') done()
    }
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', whenVisible)
  })
}
