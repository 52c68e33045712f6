/** One line of the table. */
export interface Row {
  what: string
  measured: string
  /** What it is compared with, measured in the same run; empty when the goal is absolute. */
  baseline: string
  /** Empty on a row that is for information. */
  goal: string
  verdict: 'met' | 'missed' | 'information' | `skipped: ${string}`
}

/** A row whose goal is a most: `limit` and `value` share a unit, `format` writes them. */
export function limitedRow(
  what: string,
  { value, limit, format, baseline = '' }: Limited & { format: (value: number) => string },
): Row {
  return {
    what,
    measured: format(value),
    baseline,
    goal: `<= ${format(limit)}`,
    verdict: value <= limit ? 'met' : 'missed',
  }
}

interface Limited {
  value: number
  limit: number
  baseline?: string
}

/** A row that nobody can miss. */
export function factRow(what: string, measured: string, baseline = ''): Row {
  return { what, measured, baseline, goal: '', verdict: 'information' }
}

/** A row that this machine cannot measure. */
export function skippedRow(what: string, goal: string, reason: string): Row {
  return { what, measured: '', baseline: '', goal, verdict: `skipped: ${reason}` }
}
