import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { importArchive } from '../import/import-archive.ts'
import type { ImportCounts } from '../schema.ts'

const DAY = '2026-01-02T03:04:05.006Z'

/** A question and its answer as an archive has it. */
export const archiveTurn = (fields: object = {}) => ({
  id: randomUUID(),
  parentId: null,
  text: 'What is it?',
  answer: 'A cell.',
  status: 'complete',
  model: 'qvq-max',
  highResolution: false,
  thinking: true,
  errorCode: null,
  errorDetails: null,
  estimatedTokens: 12,
  promptTokens: 13,
  textTokens: null,
  imageTokens: null,
  videoTokens: null,
  completionTokens: 5,
  reasoningTokens: 3,
  reasoningMs: 42_000,
  highResolutionTaken: null,
  createdAt: DAY,
  finishedAt: DAY,
  attachmentIds: [] as string[],
  ...fields,
})

export const archiveConversation = (fields: object = {}) => ({
  title: 'Cells',
  pinned: false,
  model: 'qvq-max',
  highResolution: false,
  thinking: true,
  createdAt: DAY,
  updatedAt: DAY,
  leftOut: [],
  turns: [archiveTurn()],
  headTurnId: null,
  ...fields,
})

export const archivePicture = (fields: object = {}) => ({
  id: randomUUID(),
  kind: 'picture',
  name: 'cell.png',
  mediaType: 'image/png',
  width: 64,
  height: 48,
  createdAt: DAY,
  pages: null,
  sendOriginal: false,
  ...fields,
})

/** `archive.json` with one conversation. */
export const archive = (fields: object = {}) => ({
  format: 'qvq-chat',
  version: 1,
  exportedAt: DAY,
  attachments: [] as object[],
  conversations: [archiveConversation()] as object[],
  ...fields,
})

type Entries = Record<string, Buffer | string>

/** A zip with these entries, packed. */
export async function makeZip(entries: Entries, mode = 0o100644): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) {
    zip.addBuffer(Buffer.from(content), name, { mode })
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** Sends an archive, as it were. */
export const send = (
  ownerId: string,
  body: Buffer | string,
  mediaType = 'application/zip',
): Promise<ImportCounts> =>
  importArchive(
    { ownerId, locale: 'en' },
    new Request('http://localhost/api/owner/import', {
      method: 'POST',
      headers: { 'Content-Type': mediaType },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    }),
  )
