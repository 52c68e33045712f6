import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import { PictureWorker } from '#lib/pictures/picture-worker.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { fitPicture } from './fit-picture.ts'
import { importPicture } from './import-picture.ts'
import { modelGrid } from './model-grid.ts'
import { viewOf } from './testing/import-bytes.ts'

// A set of some two hundred real and hostile files that is kept beside the project, where there is
// one. Everything it shows is also shown by files made in code; this is for what nobody thought of.
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

/** Twice what is meant: where other programs want the processor too, its caches are theirs. */
const CPU_LIMITS_MS = { good: 4000, bad: 2000 }
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

test.skipIf(files.length === 0)(
  'No file of the corpus takes longer than it may, the bad ones least',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qvq-corpus-'))
    const slow: string[] = []
    for (const file of files) if (await isSlow(file, folder)) slow.push(file.path)
    await rm(folder, { recursive: true })
    expect(slow).toEqual([])
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

let worker: PictureWorker | undefined
afterAll(() => worker?.end())

/** Does what an import does, in a worker that is told to end itself when it takes too long. */
async function isSlow(file: CorpusFile, folder: string): Promise<boolean> {
  if (!worker || worker.isDead || worker.jobs > 40) {
    worker?.end()
    worker = new PictureWorker()
  }
  const path = join(CORPUS, file.path)
  const cpuLimitMs = CPU_LIMITS_MS[file.path.startsWith('bad/') ? 'bad' : 'good']
  const outcome = await worker.run({ kind: 'inspect', path, cpuLimitMs }, 60_000)
  if ('died' in outcome) return true
  const header = outcome.answer
  if (!('mediaType' in header) || header.width <= 0 || header.height <= 0) return false
  if (header.width * header.height > header.maxPixels) return false
  const sent = {
    ...fitPicture(header, modelGrid(modelEntry('qvq-max'), false)),
    maxBytes: 7e6,
    path: join(folder, 'sent'),
  }
  const preview = { side: 1600, path: join(folder, 'preview') }
  const rendered = await worker.run({ kind: 'render', path, cpuLimitMs, sent, preview }, 60_000)
  return 'died' in rendered
}
