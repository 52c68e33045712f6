import { spawn } from 'node:child_process'
import { root, toolEnvironment } from './project.mjs'

/**
 * Runs a command in the project and resolves to `{code, output, seconds}`, where `output` is what it
 * wrote to both streams and `code` is 127 when the command is not there. `timeout` is in
 * milliseconds; a command that exceeds it is killed.
 */
export function runCommand(
  command,
  parameters,
  { environment = process.env, timeout, ...rest } = {},
) {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: toolEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      ...rest,
    })
    const chunks = []
    const finish = (code) => {
      const output = Buffer.concat(chunks).toString()
      resolve({ code, output, seconds: (performance.now() - begun) / 1000 })
    }
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', () => finish(127))
    child.on('close', (code) => finish(code ?? 1))
  })
}
