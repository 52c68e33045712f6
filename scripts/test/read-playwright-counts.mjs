import { readJson } from './read-json.mjs'

/** Counts of Playwright's JSON report at `path`; undefined when it was not written. */
export function readPlaywrightCounts(path) {
  const report = readJson(path)
  if (report === undefined) return undefined
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}
