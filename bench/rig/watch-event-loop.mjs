// Loaded into the measured server by `--import`. It writes the longest stall of the event loop since
// the last reading, in milliseconds, to the file in BENCH_STALL_FILE whenever SIGUSR2 comes.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 5
const file = process.env.BENCH_STALL_FILE
if (file) {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  process.on('SIGUSR2', () => {
    writeFileSync(file, String(Math.max(0, delay.max / 1e6 - resolution)))
    delay.reset()
  })
}
