/** The response that carries a turn's stream, with the headers that keep proxies from holding it back. */
export function eventStreamResponse(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Vercel-AI-UI-Message-Stream': 'v1',
    },
  })
}

/** The number of the last event that a reader has seen; 0, from the start, when it names none of ours. */
export function readLastEventId(request: Request): number {
  const header = request.headers.get('last-event-id') ?? ''
  return /^\d{1,9}$/.test(header) ? Number(header) : 0
}
