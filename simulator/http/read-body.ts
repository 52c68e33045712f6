import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/** Room for 250 pictures and for one string at the wire's longest (28,000,000 characters). */
const maxBytes = 300_000_000

/** Collects a request body. A body over 300 MB is refused without being kept. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  // Not destroyed on refusal: the refusal still has to go out on the same connection.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    bytes += piece.length
    if (bytes > maxBytes) throw new Refusal('body-too-large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces, bytes)
}
