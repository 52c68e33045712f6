import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { inProject } from '../setup/project.mjs'

const exitWithParent = pathToFileURL(inProject('scripts/serve/exit-with-parent.mjs')).href

/** glibc keeps a heap per thread; after many uploads they hold what nobody uses any more. */
const memory = { MALLOC_ARENA_MAX: '2' }

/** In MB. Node's own choice lets garbage of short streams and uploads grow to tens of megabytes more. */
const heap = ['--max-semi-space-size=8']

/** Starts Next in `mode` (`start`, or `dev`). The address is told by whoever waits for it. */
export function startApp(children, mode, { port, host, environment }) {
  const next = inProject('node_modules/next/dist/bin/next')
  const parameters = [...heap, '--import', exitWithParent, next, mode]
  const address = ['--port', String(port), '--hostname', host]
  const settings = { ...memory, ...environment, PORT: String(port), HOSTNAME: host }
  if (mode === 'dev') return children.start('The app', [...parameters, ...address], settings)

  // Proxies keep connections open for about a minute; closing ours first loses their requests.
  const patience = ['--keepAliveTimeout', '75000']
  const app = children.start('The app', [...parameters, ...address, ...patience], settings, 'pipe')
  createInterface({ input: app.stdout }).on('line', printLogLine)
  return app
}

/** Our log is lines of JSON; what else Next says on this stream is its banner. */
function printLogLine(line) {
  if (line.startsWith('{')) console.log(line)
}
