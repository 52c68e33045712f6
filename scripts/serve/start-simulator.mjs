import { createInterface } from 'node:readline'

/**
 * Starts the stand-in model service on `port` (0: any free one) and resolves to its URL, or to
 * undefined when it ended instead.
 */
export async function startSimulator(children, port = 0) {
  const parameters = ['simulator/main.ts', '--port', String(port), '--with-parent']
  const child = children.start('The demo model', parameters, process.env, 'pipe')
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise((resolve) => {
    lines.on('line', (line) => {
      const match = /^simulator listening on (http:\S+)/.exec(line)
      if (match) resolve(match[1].replace(/\/$/, ''))
    })
    lines.once('close', () => resolve(undefined))
  })
  child.stdout.resume()
  return url
}
