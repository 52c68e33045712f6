import { z } from 'zod'
import type { Settings } from '#simulator/index.ts'

/** Changes how fast and how much the stand-in at `origin` speaks, until the next change. */
export async function setPace(origin: string, settings: Partial<Settings>): Promise<void> {
  const response = await fetch(`${origin}/__simulator/settings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(settings),
  })
  if (!response.ok) throw new Error(`The stand-in refused a setting: ${await response.text()}`)
}

const recordsSchema = z.array(z.object({ completedAt: z.number().nullable() }))

/** When the stand-in at `origin` last ended an answer, in epoch milliseconds. */
export async function lastCompletion(origin: string): Promise<number> {
  const response = await fetch(`${origin}/__simulator/requests`)
  const times = recordsSchema.parse(await response.json()).map((record) => record.completedAt ?? 0)
  return Math.max(...times)
}
