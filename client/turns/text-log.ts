import type { TextLog } from '#client/state/turn-stream.ts'

export function createTextLog(): TextLog {
  const parts: string[] = []
  const listeners = new Set<(added: string) => void>()
  return {
    read() {
      parts.splice(0, parts.length, parts.join(''))
      return parts[0] ?? ''
    },
    append(text) {
      parts.push(text)
      for (const listener of listeners) listener(text)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
