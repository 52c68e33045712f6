import { parseArgs } from 'node:util'
import { flagName, readSettings, settingNames } from './read-settings.ts'
import { startSimulator } from './start-simulator.ts'

const flag = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.SIMULATOR_PORT ?? '4010' },
    host: { type: 'string', default: process.env.SIMULATOR_HOST ?? '127.0.0.1' },
    'with-parent': { type: 'boolean', default: false },
    ...Object.fromEntries(settingNames.map((setting) => [flagName(setting), flag])),
  },
})

const simulator = await startSimulator({
  port: Number(values.port),
  host: String(values.host),
  settings: readSettings(process.env, values),
})

async function leave(): Promise<void> {
  await simulator.close()
  process.exit(0)
}

process.once('SIGTERM', leave)
process.once('SIGINT', leave)
if (values['with-parent']) {
  // The parent holds the other end of the IPC channel, or of stdin: it closes when the parent dies.
  if (process.channel) process.once('disconnect', leave)
  else process.stdin.on('end', leave).on('error', leave).resume()
}
console.log(`simulator listening on ${simulator.url}`)
