import { pathToFileURL } from 'node:url'
import { inProject } from '../setup/project.mjs'

const exitWithParent = pathToFileURL(inProject('scripts/serve/exit-with-parent.mjs')).href

/** Starts Next in `mode` (`start`, or `dev`). The address is told by whoever waits for it. */
export function startApp(children, mode, { port, host, environment }) {
  const next = inProject('node_modules/next/dist/bin/next')
  const parameters = ['--import', exitWithParent, next, mode, '--port', String(port)]
  // Proxies keep connections open for about a minute; closing ours first loses their requests.
  const patience = mode === 'start' ? ['--keepAliveTimeout', '75000'] : []
  const output = mode === 'start' ? 'ignore' : 'inherit'
  return children.start(
    'The app',
    [...parameters, '--hostname', host, ...patience],
    { ...environment, PORT: String(port), HOSTNAME: host },
    output,
  )
}
