import type { TurnView } from '#lib/turns/schema.ts'

/** The turns of a path that a link can end at: those before the one that is still being answered. */
export function shareableTurns(path: readonly TurnView[]): TurnView[] {
  const running = path.findIndex(({ status }) => status === 'running')
  return running < 0 ? [...path] : path.slice(0, running)
}
