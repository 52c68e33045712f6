import { buildApp } from '../setup/build-app.mjs'
import { Refusal } from '../setup/refusal.mjs'

/** The production build as a stage: the very step of `npm start`, which need not repeat it then. */
export async function buildStage() {
  try {
    await buildApp()
    console.log('ok     production build')
    return { passed: 1, failed: 0, skipped: 0 }
  } catch (error) {
    console.log(error instanceof Refusal ? error.message : error)
    console.log('FAILED production build')
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
