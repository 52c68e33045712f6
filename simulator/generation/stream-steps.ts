import type { ServerResponse } from 'node:http'
import type { Step } from '../playback/step.ts'
import type { Ticker } from '../playback/ticker.ts'
import type { RequestRecord } from '../recording/record.ts'

interface Streaming {
  steps: Iterator<Step>
  /** Milliseconds before the headers; true for ever. */
  firstByteDelayMs: number | true
  ignoreAbort: boolean
  record: RequestRecord
  ticker: Ticker
}

/** Sends the headers after the first delay, then plays the steps until they or the client end. */
export function streamSteps(response: ServerResponse, streaming: Streaming): void {
  const { steps, firstByteDelayMs, ignoreAbort, record, ticker } = streaming
  // The client may have left while its pictures were being measured.
  if (response.destroyed) return
  const playback = { response, steps, dueAt: 0 }

  function begin(): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream;charset=UTF-8',
      'cache-control': 'no-cache',
      'x-request-id': record.id,
    })
    response.flushHeaders()
    record.status = 200
    playback.dueAt = performance.now()
    ticker.start(playback)
  }

  const delay = firstByteDelayMs === true ? null : setTimeout(begin, firstByteDelayMs)
  response.once('close', () => {
    if (delay) clearTimeout(delay)
    if (!ignoreAbort) ticker.stop(playback)
  })
}
