/** The number of the last event that a reader has seen; 0, from the start, when it names none of ours. */
export function readLastEventId(request: Request): number {
  const header = request.headers.get('last-event-id') ?? ''
  return /^\d{1,9}$/.test(header) ? Number(header) : 0
}
