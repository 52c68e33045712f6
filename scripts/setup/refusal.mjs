/** A reason to stop that a person can act on: one sentence, printed without a stack. */
export class Refusal extends Error {}

/** Runs a script's main function; a refusal becomes its sentence and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  }
}
