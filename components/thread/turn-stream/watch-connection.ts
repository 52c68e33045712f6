/** Milliseconds. The server says something every 15 s, if only `: keep-alive`. */
const LONGEST_SILENCE = 40_000

export interface ConnectionWatch {
  /** Bytes came. */
  heard(): void
  end(): void
}

/**
 * Calls back once a connection is taken for dead: after a long silence, and at once when the browser
 * says that the network is gone. A half-open connection says nothing by itself.
 */
export function watchConnection(onDead: () => void): ConnectionWatch {
  let timer = setTimeout(onDead, LONGEST_SILENCE)
  window.addEventListener('offline', onDead)
  return {
    heard() {
      clearTimeout(timer)
      timer = setTimeout(onDead, LONGEST_SILENCE)
    },
    end() {
      clearTimeout(timer)
      window.removeEventListener('offline', onDead)
    },
  }
}
