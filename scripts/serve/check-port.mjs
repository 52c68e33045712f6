import { createServer } from 'node:net'
import { Refusal } from '../setup/refusal.mjs'

/** Refuses a port (the text of the setting) that is not one, or that another program has. */
export async function checkPort(text, host) {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a number from 1 to 65535; it is "${text}".`)
  }
  const problem = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
  if (problem === undefined) return
  const reasons = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} needs more rights than this user has. Choose another: PORT=3000 npm start`,
  }
  throw new Refusal(reasons[problem] ?? `Cannot listen on ${host}, port ${port} (${problem}).`)
}
