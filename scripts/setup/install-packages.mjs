import { hashFiles } from './hash-files.mjs'
import { inProject } from './project.mjs'
import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'
import { runStep } from './run-step.mjs'
import { isStamped } from './stamp.mjs'

/** Installs exactly what package-lock.json says, development tools included: the build needs some. */
export async function installPackages() {
  const step = {
    name: 'packages',
    doing: 'Installing packages (once, about a minute)',
    inputs: hashFiles(['package.json', 'package-lock.json']),
    product: inProject('node_modules/.package-lock.json'),
    command: 'npm',
    parameters: ['ci', '--include=dev', '--no-audit', '--no-fund'],
  }
  if (isStamped(step)) return
  if ((await runCommand('npm', ['--version'])).code === 127) {
    throw new Refusal('npm was not found. It comes with Node.js: https://nodejs.org/en/download')
  }
  await runStep(step)
}
