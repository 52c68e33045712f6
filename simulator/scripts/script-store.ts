import { randomUUID } from 'node:crypto'
import { type Question, textOf } from '../question.ts'
import { findNamedFault } from './named-faults.ts'
import type { Behaviour, Script } from './schema.ts'

interface Held {
  id: string
  script: Script
  remaining: number
}

export interface ScriptStore {
  /** Returns the script's id. */
  add: (script: Script) => string
  remove: (id: string) => boolean
  clear: () => void
  /** Takes the oldest matching script with uses left, else the fault its model id names. */
  take: (question: Question) => Behaviour
}

/** Holds the scripts that admin calls planted, in the order they came. */
export function createScriptStore(): ScriptStore {
  let held: Held[] = []
  return {
    add(script) {
      const id = randomUUID()
      held.push({ id, script, remaining: script.times ?? Number.POSITIVE_INFINITY })
      return id
    },
    remove(id) {
      const found = held.find((candidate) => candidate.id === id)
      held = held.filter((candidate) => candidate !== found)
      // Let go on the streams that this script is holding back at the moment.
      delete found?.script.holdAfter
      return found !== undefined
    },
    clear() {
      for (const { script } of held) delete script.holdAfter
      held = []
    },
    take(question) {
      const text = textOf(question.messages.at(-1))
      const found = held.find(({ script: { match }, remaining }) => {
        const textFits = match.text === undefined || text.includes(match.text)
        return remaining > 0 && textFits && (match.model ?? question.model.id) === question.model.id
      })
      if (!found) return findNamedFault(question.model.id) ?? {}
      found.remaining -= 1
      return found.script
    },
  }
}
