import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inProject } from '../../scripts/setup/project.mjs'
import { asMegabytes, asMilliseconds } from '../format-units.ts'
import { familyBytes, residentBytes } from '../rig/process-usage.ts'
import type { Rig } from '../rig/start-rig.ts'
import { highestMemory } from '../rig/watch-memory.ts'
import { factRow, limitedRow, type Row, skippedRow } from '../row.ts'
import { uploadFile } from '../stream/upload-picture.ts'
import { visit } from '../stream/visit.ts'

const folder = inProject('../shared/corpus')
const megabyte = 1_000_000

/** How long the slowest real file takes from upload to attachment, and what memory that needs. */
export async function corpus({ full }: Rig): Promise<Row[]> {
  if (!existsSync(folder)) {
    return [skippedRow('Real files', '<= 2 s each', 'no folder ../shared/corpus')]
  }
  const files = ['images', 'videos', 'bad'].flatMap((name) => listFiles(join(folder, name)))
  const cookie = await visit(full.url)
  const before = residentBytes(full.pid)
  const times: { path: string; milliseconds: number }[] = []
  let server = 0
  const highest = await highestMemory(
    full.pid,
    async () => {
      for (const path of files) {
        const begun = performance.now()
        const bytes = new Uint8Array(readFileSync(path))
        if (bytes.length > 0) await uploadFile(full.url, cookie, { name: basename(path), bytes })
        times.push({ path, milliseconds: performance.now() - begun })
        server = Math.max(server, residentBytes(full.pid))
      }
    },
    familyBytes,
  )
  const isBad = ({ path }: { path: string }) => path.includes('/bad/')
  return [
    slowestRow(
      'real files: the slowest',
      2000,
      times.filter((time) => !isBad(time)),
    ),
    slowestRow('hostile files: the slowest', 1000, times.filter(isBad)),
    limitedRow(`${files.length} real files: memory of the server`, {
      value: server,
      limit: 512 * megabyte,
      format: asMegabytes,
      baseline: `before them ${asMegabytes(before)}`,
    }),
    factRow(
      `${files.length} real files: the server and its decoding processes`,
      asMegabytes(highest),
    ),
  ]
}

function slowestRow(
  what: string,
  limit: number,
  times: { path: string; milliseconds: number }[],
): Row {
  const slowest = times.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]
  return limitedRow(`${times.length} ${what}`, {
    value: slowest?.milliseconds ?? 0,
    limit,
    format: asMilliseconds,
    baseline: basename(slowest?.path ?? ''),
  })
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)))
}
