import { spawn } from 'node:child_process'
import { nodeBinary, root, toolEnvironment } from '../setup/project.mjs'

/** Longer than the app takes to end its streams, so that it is not cut off while it saves. */
const graceMs = 25_000

/** The servers that one command runs. They end together, and none outlives the command. */
export class Children {
  #running = new Map()
  #stopping = false
  #exitCode = 0
  #reportEnd
  /** Resolves when every child has ended: to 0 after a signal, to 1 after a crash. */
  ended = new Promise((resolve) => {
    this.#reportEnd = resolve
  })

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.stop())
  }

  /** Starts `node ...parameters` and returns the process. When it ends, so do all the others. */
  start(name, parameters, environment, output = 'inherit') {
    const child = spawn(nodeBinary(), parameters, {
      cwd: root,
      env: toolEnvironment(environment),
      // A pipe that nobody writes to: it closes when this process dies, and so tells the child.
      stdio: ['pipe', output, 'inherit'],
    })
    this.#running.set(child, name)
    child.once('exit', (code, signal) => this.#onExit(child, signal ?? `exit code ${code}`))
    if (this.#stopping) child.kill('SIGTERM')
    return child
  }

  /** Asks every child to end, insists when one does not, and resolves when all have. */
  stop() {
    if (this.#stopping) return this.ended
    this.#stopping = true
    for (const child of this.#running.keys()) {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
    }
    this.#endWhenNoneIsLeft()
    return this.ended
  }

  #onExit(child, reason) {
    const name = this.#running.get(child)
    this.#running.delete(child)
    if (!this.#stopping) {
      console.error(`${name} stopped unexpectedly (${reason}).`)
      this.#exitCode = 1
      this.stop()
    }
    this.#endWhenNoneIsLeft()
  }

  #endWhenNoneIsLeft() {
    if (this.#running.size === 0) this.#reportEnd(this.#exitCode)
  }
}
