import { existsSync } from 'node:fs'
import { inProject } from './project.mjs'
import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'

/**
 * The environment, with the settings of the file `.env` where the environment has none. Reading that
 * file inside a program came with Node 20.12; reading it for a child is as old as 20.6.
 */
export async function loadSettings() {
  const path = inProject('.env')
  if (!existsSync(path)) return { ...process.env }
  const { code, output } = await runCommand(process.execPath, [
    `--env-file=${path}`,
    '--print',
    'JSON.stringify(process.env)',
  ])
  if (code !== 0) throw new Refusal(`The file .env cannot be read: ${output.trim()}`)
  return { ...JSON.parse(output), PATH: process.env.PATH }
}
