/**
 * Runs a request that must come to its result within a time, in milliseconds, and is given up at
 * once when the browser says that the network is gone: a half-open connection fails by itself only
 * after many minutes, or never.
 * @throws whatever the request throws, an AbortError included.
 */
export async function withDeadline<T>(
  milliseconds: number,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const giveUp = () => controller.abort()
  const timer = setTimeout(giveUp, milliseconds)
  window.addEventListener('offline', giveUp)
  try {
    return await request(controller.signal)
  } finally {
    clearTimeout(timer)
    window.removeEventListener('offline', giveUp)
  }
}
