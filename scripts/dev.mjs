import { serve } from './serve/serve.mjs'
import { runMain } from './setup/refusal.mjs'

await runMain(() => serve('dev'))
