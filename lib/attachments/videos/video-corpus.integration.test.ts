import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { findAttachment } from '../find-attachment.ts'
import { importBytes } from '../testing/import-bytes.ts'

// Real clips, which the project does not carry: without the folder beside it this file is skipped.
const corpus = join(process.cwd(), '../shared/corpus')

const manifestSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      expect: z.object({ action: z.string(), also_ok: z.array(z.string()).optional() }),
      video: z.object({ duration: z.number().nullable() }).optional(),
      mime: z.string().nullable().optional(),
      display_width: z.number().nullable().optional(),
      display_height: z.number().nullable().optional(),
    }),
  ),
})

const videos = existsSync(corpus)
  ? manifestSchema
      .parse(JSON.parse(await readFile(join(corpus, 'MANIFEST.json'), 'utf8')))
      .files.filter(({ video }) => video)
  : []

test.skipIf(videos.length === 0)(
  'Every clip of the corpus has the outcome that it should, soon',
  async () => {
    expect(videos.length).toBeGreaterThan(20)
    for (const { path, expect: expected, video, mime, display_width, display_height } of videos) {
      const owner = randomUUID()
      const bytes = await readFile(join(corpus, path))
      const begin = performance.now()
      const outcome = await importBytes(owner, bytes, path.split('/').at(-1) ?? '').then(
        (id) => findAttachment(owner, id),
        (error) => ({ kind: 'refused', code: String(error.code) }),
      )
      const milliseconds = performance.now() - begin
      const allowed = [expected.action, ...(expected.also_ok ?? [])]
      const seen = outcome.kind === 'video' ? ['accept', 'convert'] : ['reject']
      expect(
        allowed.some((action) => seen.includes(action)),
        `${path}: ${JSON.stringify(outcome)}`,
      ).toBe(true)
      if ('code' in outcome) expect(outcome.code, path).toMatch(/^(video|picture)_/)
      else if (outcome.kind === 'video') {
        expect(outcome, path).toMatchObject({
          mediaType: mime,
          width: display_width,
          height: display_height,
        })
        const seconds = (outcome.durationMs ?? 0) / 1000
        expect(Math.abs(seconds - (video?.duration ?? 0)), path).toBeLessThan(0.1)
      }
      // A third of a second, on a machine that does nothing else; here twenty others may be at work.
      expect(milliseconds, path).toBeLessThan(15_000)
    }
  },
  120_000,
)
