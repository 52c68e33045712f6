import type { ServerResponse } from 'node:http'
import { breakConnection } from '../http/break-connection.ts'
import type { Step } from './step.ts'

/** One stream being played. `dueAt` is on the clock of `performance.now()`. */
interface Playback {
  response: ServerResponse
  steps: Iterator<Step>
  dueAt: number
}

export interface Ticker {
  start: (playback: Playback) => void
  stop: (playback: Playback) => void
  close: () => void
}

const tickMs = 10
/** A reader this far behind gets nothing more until it has caught up. */
const maxUnreadBytes = 1_000_000
/** Keeps one very fast stream from starving the others within a tick. */
const maxStepsPerTick = 5000

/** Writes nothing once the client has gone, although its stream plays on. */
function write(response: ServerResponse, bytes: string | Uint8Array): void {
  if (bytes.length > 0 && !response.destroyed) response.write(bytes)
}

/** Writes what is due, in one write where it can; true when the stream has ended. */
function advance(playback: Playback, now: number): boolean {
  const { response, steps } = playback
  if (response.writableLength > maxUnreadBytes) return false
  let pending = ''
  for (let count = 0; playback.dueAt <= now && count < maxStepsPerTick; count += 1) {
    const { value, done } = steps.next()
    if (done) {
      write(response, pending)
      response.end()
      return true
    }
    if (value.reset) {
      breakConnection(response, true)
      return true
    }
    if (typeof value.bytes === 'string') {
      pending += value.bytes
    } else if (value.bytes) {
      write(response, pending)
      pending = ''
      for (const byte of value.bytes) write(response, byte)
    }
    playback.dueAt += value.waitMs
  }
  write(response, pending)
  return false
}

/**
 * One timer for all the streams: each tick writes what is due on each. A timer per chunk would
 * make 200 streams of 400 chunks a second 80,000 timers a second.
 */
export function createTicker(): Ticker {
  const playing = new Set<Playback>()
  let timer: NodeJS.Timeout | null = null

  function rest(): void {
    if (timer && playing.size === 0) {
      clearInterval(timer)
      timer = null
    }
  }

  function tick(): void {
    const now = performance.now()
    for (const playback of playing) if (advance(playback, now)) playing.delete(playback)
    rest()
  }

  return {
    start(playback) {
      if (advance(playback, performance.now())) return
      playing.add(playback)
      timer ??= setInterval(tick, tickMs)
    },
    stop(playback) {
      playing.delete(playback)
      rest()
    },
    close() {
      playing.clear()
      rest()
    },
  }
}
