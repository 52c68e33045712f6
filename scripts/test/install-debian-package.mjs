import { runCommand } from '../setup/run-command.mjs'
import { findProgram } from './find-program.mjs'

/** Installs a package of Debian's (or Ubuntu's) when this is such a system and we are root. */
export async function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false
  console.log(`Installing Debian's package ${name} …`)
  if (await install(name)) return true
  await runCommand('apt-get', ['update'], { environment, timeout: 120_000 })
  return install(name)
}

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

async function install(name) {
  const parameters = ['install', '--yes', '--no-install-recommends', name]
  const { code } = await runCommand('apt-get', parameters, { environment, timeout: 600_000 })
  return code === 0
}
