import { spawn } from 'node:child_process'
import { root, toolEnvironment } from './project.mjs'
import { Refusal } from './refusal.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command in the project and resolves to `{code, output, seconds}`, where `output` is what it
 * wrote to both streams and `code` is 127 when the command is not there. `timeout` is in
 * milliseconds; a command that exceeds it is killed. A signal is passed on, and rejects once the
 * command has ended, so that an interrupted script leaves nothing running.
 */
export function runCommand(
  command,
  parameters,
  { environment = process.env, timeout, ...rest } = {},
) {
  const begun = performance.now()
  const child = spawn(command, parameters, {
    cwd: root,
    env: toolEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    ...rest,
  })
  let interrupted = false
  const forward = (signal) => {
    interrupted = true
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    const chunks = []
    const finish = (code) => {
      for (const signal of signals) process.off(signal, forward)
      if (interrupted) reject(new Refusal('Interrupted.'))
      const output = Buffer.concat(chunks).toString()
      resolve({ code, output, seconds: (performance.now() - begun) / 1000 })
    }
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', () => finish(127))
    child.on('close', (code) => finish(code ?? 1))
  })
}
