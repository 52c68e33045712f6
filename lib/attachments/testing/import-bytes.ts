import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { importFile } from '../import-file.ts'

/** Uploads bytes, as it were. @returns the attachment's id. */
export async function importBytes(
  owner: string,
  bytes: Buffer,
  name = 'picture.png',
): Promise<string> {
  const path = join(tmpdir(), `qvq-file-${randomUUID()}`)
  await writeFile(path, bytes)
  try {
    return await importFile(owner, { path, name })
  } finally {
    await rm(path)
  }
}

export const drawPicture = (width: number, height: number, background = '#8040c0') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
