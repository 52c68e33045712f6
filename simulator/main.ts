import { parseArgs } from 'node:util'
import { readSettings } from './read-settings.ts'
import { startSimulator } from './start-simulator.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.SIMULATOR_PORT ?? '4010' },
    host: { type: 'string', default: process.env.SIMULATOR_HOST ?? '127.0.0.1' },
    'with-parent': { type: 'boolean', default: false },
  },
})

const simulator = await startSimulator({
  port: Number(values.port),
  host: values.host,
  settings: readSettings(process.env),
})

async function leave(): Promise<void> {
  await simulator.close()
  process.exit(0)
}

process.once('SIGTERM', leave)
process.once('SIGINT', leave)
if (values['with-parent']) {
  // The parent holds the other end of stdin, or of the IPC channel: it closes when the parent dies.
  if (process.channel) process.once('disconnect', leave)
  else process.stdin.on('end', leave).on('error', leave).resume()
}
console.log(`simulator listening on ${simulator.url}`)
