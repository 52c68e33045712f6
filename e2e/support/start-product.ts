import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect } from '@playwright/test'
import { checkPort } from '../../scripts/serve/check-port.mjs'

/** The product as `npm start` runs it, in a process group of its own. */
export interface Product {
  url: string
  /** What it said, line by line, until it was listening. */
  lines: string[]
  /** Ends every process of it at once, as a power cut would. */
  kill: () => Promise<void>
}

/** Starts the product without a key, and resolves when it says that it is open. */
export async function startProduct(
  port: number,
  dataDirectory: string,
  settings: Record<string, string> = {},
): Promise<Product> {
  const environment = {
    ...process.env,
    DASHSCOPE_API_KEY: '',
    QVQ_BASE_URL: '',
    DATABASE_URL: '',
    DATA_DIR: dataDirectory,
    PORT: String(port),
    SIMULATOR_CHUNKS_PER_SECOND: '20',
    ...settings,
  }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    detached: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('Data: ')) resolve()
    })
  })
  return { url: `http://127.0.0.1:${port}`, lines, kill: () => killGroup(child, port) }
}

async function killGroup(child: ChildProcess, port: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await gone
  // The others of the group die at the same time but not at the same moment.
  await expect(() => checkPort(String(port), '0.0.0.0')).toPass()
}
