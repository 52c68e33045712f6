import { prepare } from './setup/prepare.mjs'
import { runMain } from './setup/refusal.mjs'
import { runStages } from './test/run-stages.mjs'

await runMain(async () => {
  await prepare()
  const stages = await runStages()
  const total = (kind) => stages.reduce((sum, counts) => sum + counts[kind], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') === 0 ? 0 : 1
})
