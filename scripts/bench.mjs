import { spawn } from 'node:child_process'
import { buildApp } from './setup/build-app.mjs'
import { prepare } from './setup/prepare.mjs'
import { nodeBinary, root, toolEnvironment } from './setup/project.mjs'
import { runMain } from './setup/refusal.mjs'

await runMain(async () => {
  await prepare()
  await buildApp()
  const child = spawn(
    nodeBinary(),
    ['--conditions=react-server', 'bench/main.ts', ...process.argv.slice(2)],
    { cwd: root, env: toolEnvironment(), stdio: 'inherit' },
  )
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
})
