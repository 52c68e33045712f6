import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { appUrl } from '../server/addresses.ts'

/** Where a stream is to be cut: at the first place from `bytes` on that is of this kind. */
interface Cut {
  bytes: number
  place: 'anywhere' | 'inside a character'
}

interface CuttingProxy {
  url: string
  /** Cuts the next stream of a turn, once. */
  cutNext: (cut: Cut) => void
  /** How many were cut so far. */
  count: () => number
  close: () => Promise<void>
}

const STREAM = /^(POST \/api\/turns|GET \/api\/turns\/[\w-]+\/stream) HTTP/
/** The second and later bytes of a character in UTF-8. */
const isContinuation = (byte: number) => (byte & 0xc0) === 0x80

/**
 * Stands between a browser and the app and passes bytes on, whatever they mean, until a turn's stream
 * has come to the place of its cut: then both its connections are gone.
 */
export async function startCuttingProxy(): Promise<CuttingProxy> {
  const { hostname, port } = new URL(appUrl)
  const sockets = new Set<Socket>()
  let planned: Cut | null = null
  let cuts = 0

  const server = createServer((client) => {
    const app = connect(Number(port), hostname)
    let cut: Cut | null = null
    let passed = 0
    for (const socket of [client, app]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroySoon()
        app.destroySoon()
      })
    }
    client.on('data', (bytes) => {
      // A browser keeps connections, but sends the head of a request in one piece.
      if (STREAM.test(bytes.toString('latin1', 0, 100))) {
        cut = planned
        planned = null
        passed = 0
      }
      app.write(bytes)
    })
    app.on('data', (bytes) => {
      const end = cut ? findPlace(bytes, cut, passed) : -1
      passed += bytes.length
      if (end < 0) {
        client.write(bytes)
        return
      }
      cuts += 1
      cut = null
      client.write(bytes.subarray(0, end))
      client.destroySoon()
      app.destroy()
    })
  })
  server.listen(0, hostname)
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The proxy has no port')

  return {
    url: `http://${hostname}:${address.port}`,
    cutNext: (cut) => {
      planned = cut
    },
    count: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** How many of these bytes still pass, or -1 for all; `passed` went before them. */
function findPlace(bytes: Buffer, { bytes: from, place }: Cut, passed: number): number {
  const first = Math.max(from - passed, 0)
  if (first >= bytes.length) return -1
  if (place === 'anywhere') return first
  const inside = bytes.subarray(first).findIndex(isContinuation)
  return inside < 0 ? -1 : first + inside
}
