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
