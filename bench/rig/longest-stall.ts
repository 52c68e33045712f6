import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from './serve.ts'

const patienceMs = 5000
const stepMs = 10

/** The longest stall of a server's event loop since the last call, in milliseconds. */
export async function longestStall({ pid, stallFile }: Server): Promise<number> {
  if (!stallFile) throw new Error('This server is not watched')
  rmSync(stallFile, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    if (existsSync(stallFile)) {
      const text = readFileSync(stallFile, 'utf8')
      if (text) return Number(text)
    }
    await sleep(stepMs)
  }
  throw new Error('The server did not tell its longest stall')
}
