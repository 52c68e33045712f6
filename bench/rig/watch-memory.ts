import { residentBytes } from './process-usage.ts'

const sampleMs = 50

/**
 * Runs `work` and tells the highest resident memory meanwhile, in bytes.
 * @param measure of which processes; of the one alone unless named
 */
export async function highestMemory(
  pid: number,
  work: () => Promise<unknown>,
  measure = residentBytes,
): Promise<number> {
  let highest = measure(pid)
  const sampling = setInterval(() => {
    highest = Math.max(highest, measure(pid))
  }, sampleMs)
  try {
    await work()
  } finally {
    clearInterval(sampling)
  }
  return Math.max(highest, measure(pid))
}
