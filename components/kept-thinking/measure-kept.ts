import { listThinking } from './list-thinking.ts'

export interface KeptMeasure {
  turns: number
  /** Of the texts as UTF-8; what the browser's database adds to them it does not tell. */
  bytes: number
}

/** How much thinking this browser keeps; null where it keeps nothing and never will. */
export async function measureKept(): Promise<KeptMeasure | null> {
  try {
    const kept = await listThinking()
    return { turns: kept.length, bytes: new Blob(kept.map(({ text }) => text)).size }
  } catch {
    return null
  }
}
