import { z } from 'zod'
import {
  deleteEverythingSchema,
  exportQuerySchema,
  type ImportCounts,
} from '#lib/archive/schema.ts'
import { named, view } from '../components.ts'
import { type Answer, done, json, type Operation } from '../operation.ts'

const deleteEverything = named('DeleteEverything', deleteEverythingSchema)
const importCounts = view<ImportCounts>()(
  'ImportCounts',
  z.strictObject({
    conversations: z.int(),
    turns: z.int(),
    attachments: z.int(),
    missingAttachments: z.int().describe('Their bytes are not in the archive.'),
  }),
)

const download = (description: string, content: Answer['content']): Answer => ({
  status: 200,
  description,
  ...(content && { content }),
  headers: { 'Content-Disposition': 'The name of the file.' },
})
/** `docs/archive.md` says what is in it: it is a format of its own, with a version of its own. */
const archiveJson = { mediaType: 'application/json', schema: z.looseObject({}) }

export const archiveOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/conversations/{conversationId}/export',
    id: 'exportConversation',
    summary: 'One conversation as a file',
    description:
      '`markdown`: the path in view. `zip`: the same with its media. `json`: the whole tree, which can be imported.',
    session: 'needed',
    query: exportQuerySchema,
    answers: [
      download('The file', [
        { mediaType: 'text/markdown', example: '# What colour is it?\n' },
        { mediaType: 'application/zip' },
        archiveJson,
      ]),
    ],
    errors: ['invalid_request'],
  },
  {
    method: 'get',
    path: '/api/owner/export',
    id: 'exportEverything',
    summary: 'Everything of yours as one zip',
    session: 'needed',
    answers: [download('The archive', [{ mediaType: 'application/zip' }])],
  },
  {
    method: 'post',
    path: '/api/owner/import',
    id: 'importArchive',
    summary: 'Takes such a zip, or its JSON, in as new conversations',
    session: 'made',
    body: [{ mediaType: 'application/zip' }, archiveJson],
    answers: [
      {
        status: 201,
        description: 'What it brought',
        content: json(importCounts, {
          conversations: 2,
          turns: 9,
          attachments: 4,
          missingAttachments: 0,
        }),
      },
    ],
    errors: ['invalid_request', 'archive_unreadable', 'archive_too_large', 'storage_full'],
  },
  {
    method: 'delete',
    path: '/api/owner',
    id: 'deleteEverything',
    summary: 'Deletes everything of yours',
    session: 'needed',
    body: json(deleteEverything, { confirm: 'delete everything' }),
    answers: [
      {
        ...done('It is gone, and this browser is somebody new'),
        headers: { 'Set-Cookie': 'A new session.' },
      },
    ],
  },
]
