import { createServer } from 'node:http'
import { sendJson } from './http/send-json.ts'
import { routeRequest } from './route-request.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { createState } from './state.ts'

export interface Simulator {
  /** Origin, for example `http://127.0.0.1:4010`; the API bases are below it. */
  url: string
  port: number
  /** Closes every connection and stops listening. */
  close: () => Promise<void>
}

/** Starts a stand-in model service. Port 0 takes any free port. */
export async function startSimulator({
  port = 0,
  host = '127.0.0.1',
  settings = {},
}: {
  port?: number
  host?: string
  settings?: Partial<Settings>
} = {}): Promise<Simulator> {
  const state = createState({ ...defaultSettings, ...settings })
  const server = createServer((request, response) => {
    routeRequest(request, response, state).catch((error: unknown) => {
      // A client that left while it was sending is no fault of ours.
      if (request.destroyed && !request.complete) return
      console.error(error)
      if (!response.headersSent) sendJson(response, 500, { code: 'SimulatorBug' })
      else response.destroy()
    })
  })
  // A slow upload is the client's right here: the app's own limits are what is under test.
  server.requestTimeout = 0
  // Longer than a client pools a connection, so that none is closed under a request.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close() {
      state.ticker.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
