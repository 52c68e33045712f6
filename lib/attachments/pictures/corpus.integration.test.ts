import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import { viewOf } from '../testing/look-at-picture.ts'
import { importPicture } from './import-picture.ts'

// A set of some two hundred real and hostile files that may lie beside the project. Files made in
// code show everything that it shows; this is for what nobody thought of.
const CORPUS = '../shared/corpus'
const MANIFEST = join(CORPUS, 'MANIFEST.json')

const manifestSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      expect: z.object({
        action: z.enum(['accept', 'convert', 'reject']),
        also_ok: z.array(z.enum(['accept', 'convert', 'reject'])).default([]),
        content_type: z.string().optional(),
      }),
      display_width: z.number().nullish(),
      display_height: z.number().nullish(),
    }),
  ),
})
type CorpusFile = z.infer<typeof manifestSchema>['files'][number]

const files = existsSync(MANIFEST)
  ? manifestSchema
      .parse(JSON.parse(readFileSync(MANIFEST, 'utf8')))
      .files.filter(({ path }) => /^(images|problems|bad(?!\/video))\//.test(path))
  : []

/** Where we do better than the set asks: margins for what is too narrow, and one more format. */
const BETTER = /over-200to1|hopper\.psd$/
/** Its header lies about the size, and decoders disagree about what to believe. */
const LYING = /polyglot-gif-js/

const OWNER = '00000000-0000-4000-8000-00000000c0de'

test.skipIf(files.length === 0)(
  'Every file of the corpus has its right outcome',
  { timeout: 300_000 },
  async () => {
    const wrong: string[] = []
    for (const file of files) {
      const problem = await findProblem(file)
      if (problem) wrong.push(`${file.path}: ${problem}`)
    }
    expect(wrong).toEqual([])
    expect(files.length).toBeGreaterThan(150)
  },
)

async function findProblem(file: CorpusFile): Promise<string | undefined> {
  const allowed = [file.expect.action, ...file.expect.also_ok]
  try {
    const id = await importPicture(OWNER, { path: join(CORPUS, file.path), name: file.path })
    const view = await viewOf(OWNER, id)
    if (!allowed.some((action) => action !== 'reject') && !BETTER.test(file.path))
      return 'was taken'
    if (file.expect.content_type && view.mediaType !== file.expect.content_type) {
      return `is ${view.mediaType}`
    }
    const { display_width, display_height } = file
    if (LYING.test(file.path) || !display_width || !display_height) return undefined
    const isRight = view.width === display_width && view.height === display_height
    return isRight ? undefined : `is ${view.width} × ${view.height}`
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) return String(error)
    return allowed.includes('reject') ? undefined : `was refused: ${error.code}`
  }
}
