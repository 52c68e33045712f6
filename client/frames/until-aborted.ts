/**
 * What a promise gives, unless the signal comes first: browsers' decoders cannot be interrupted, but
 * nobody needs to wait for them.
 * @throws the signal's reason.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

/**
 * Resolves when a media element tells of an event.
 * @throws the signal's reason; an Error when the element fails, or after `milliseconds`.
 */
export function nextEvent(
  media: HTMLMediaElement,
  name: string,
  { signal, milliseconds }: { signal: AbortSignal; milliseconds: number },
): Promise<void> {
  const settled = new AbortController()
  const listening = { signal: settled.signal }
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(() => reject(new Error(`No ${name} in time`)), milliseconds)
    settled.signal.addEventListener('abort', () => clearTimeout(timer))
    signal.addEventListener('abort', () => reject(signal.reason), listening)
    media.addEventListener(
      'error',
      () => reject(new Error('The video cannot be played')),
      listening,
    )
    media.addEventListener(name, () => resolve(), listening)
  }).finally(() => settled.abort())
}
