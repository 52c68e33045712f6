import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The text of `prisma/schema.prisma` in the folder `project`, with its absolute path. */
export async function readSchema(project: string): Promise<{ path: string; content: string }> {
  const path = resolve(project, 'prisma/schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}
