import { readJson } from './read-json.mjs'

/** Counts of vitest's JSON report at `path`; undefined when it was not written. */
export function readVitestCounts(path) {
  const report = readJson(path)
  if (report === undefined) return undefined
  return {
    passed: report.numPassedTests,
    // A test file that cannot be loaded fails as a suite without any test.
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
