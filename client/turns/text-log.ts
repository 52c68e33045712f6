/** Text that only grows, with listeners for what is added: thousands of appends, no copies. */
export interface TextLog {
  /** Everything so far. */
  read(): string
  append(text: string): void
  subscribe(listener: (added: string) => void): () => void
}

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
