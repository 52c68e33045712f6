import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'
import { isStamped, stamp } from './stamp.mjs'

/**
 * Does one step of the preparation, unless its inputs are unchanged since it last succeeded and its
 * product is still there. Says that it works, and how long it took; its output is shown when it
 * fails.
 * @param step `{name, doing, inputs: hash, product: path, command, parameters, environment?}`
 */
export async function runStep(step) {
  if (isStamped(step)) return
  process.stdout.write(`${step.doing} … `)
  const { code, output, seconds } = await runCommand(step.command, step.parameters, {
    environment: { ...process.env, ...step.environment },
  })
  if (code !== 0) {
    console.log('failed')
    throw new Refusal(`${output}\n${step.doing} failed (exit code ${code}); its output is above.`)
  }
  stamp(step)
  console.log(`${seconds.toFixed(1)} s`)
}
