import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rendered, RenderJob } from './job.ts'
import { runJob } from './run-job.ts'

/** The largest pictures that we take need some five seconds of a processor. */
const CPU_LIMIT_MS = 8000

/** What is wanted of a picture; sizes in pixels, upright. */
export interface Rendering {
  sent: Omit<RenderJob['sent'], 'path'>
  /** Longest side of what the browser gets. */
  previewSide?: number
}

/** What came out: files, which are gone when `use` is done. */
export interface RenderedFiles extends Rendered {
  sentPath: string
  previewPath: string
}

/**
 * Decodes a picture and writes what is wanted of it.
 * @param use takes the files; they are removed after.
 * @throws AppError, see `runJob`.
 */
export async function renderPicture<T>(
  { path, name }: { path: string; name: string },
  { sent, previewSide }: Rendering,
  use: (files: RenderedFiles) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'qvq-picture-'))
  const [sentPath, previewPath] = [join(folder, 'sent'), join(folder, 'preview')]
  try {
    const answer = await runJob(
      {
        kind: 'render',
        path,
        cpuLimitMs: CPU_LIMIT_MS,
        sent: { ...sent, path: sentPath },
        ...(previewSide && { preview: { side: previewSide, path: previewPath } }),
      },
      name,
    )
    if (!('sentMediaType' in answer)) throw new Error('A picture worker answered another question')
    return await use({ ...answer, sentPath, previewPath })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
