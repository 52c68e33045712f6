import { z } from 'zod'
import { uuid } from '#lib/schema.ts'
import { newShareSchema, shareQuerySchema } from '#lib/shares/schema.ts'
import { named } from '../components.ts'
import { CONVERSATION_ID, SHARE_TOKEN, TURN_ID } from '../example-ids.ts'
import { done, json, type Operation } from '../operation.ts'
import { sharedConversation, sharePage } from '../views/share.ts'
import { fileHeaders, originalAnswers, previewAnswers } from './files.ts'

const newShare = named('NewShare', newShareSchema)
const created = named('CreatedShare', z.strictObject({ token: z.string(), url: z.string() }))
const copied = named('CopiedShare', z.strictObject({ conversationId: uuid }))
const url = `https://chat.example.com/share/${SHARE_TOKEN}`

export const shareOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/conversations/{conversationId}/shares',
    id: 'createShare',
    summary: 'Makes a link to the path that ends at a turn',
    session: 'needed',
    body: json(newShare, { turnId: TURN_ID, expiresAt: '2027-03-01T00:00:00Z', media: true }),
    answers: [
      { status: 201, description: 'The link', content: json(created, { token: SHARE_TOKEN, url }) },
    ],
    errors: ['turn_running'],
  },
  {
    method: 'get',
    path: '/api/shares',
    id: 'listShares',
    summary: 'A page of your links, the newest first',
    session: 'needed',
    query: shareQuerySchema,
    answers: [
      {
        status: 200,
        description: 'The page',
        content: json(sharePage, {
          items: [
            {
              token: SHARE_TOKEN,
              url,
              title: 'What colour is it?',
              turnId: TURN_ID,
              conversationId: CONVERSATION_ID,
              media: true,
              createdAt: '2026-11-30T09:20:00.000Z',
              expiresAt: null,
              expired: false,
            },
          ],
          nextCursor: null,
        }),
      },
    ],
    errors: ['invalid_request'],
  },
  {
    method: 'get',
    path: '/api/shares/{token}',
    id: 'loadShared',
    summary: 'What a link shows, to whoever has it',
    session: 'none',
    answers: [
      {
        status: 200,
        description: 'The conversation, as far as it is shared',
        content: json(sharedConversation, {
          title: 'What colour is it?',
          createdAt: '2026-11-30T09:20:00.000Z',
          media: true,
          turns: [
            {
              text: 'What colour is it?',
              answer: 'It is blue.',
              status: 'complete',
              attachments: [],
            },
          ],
        }),
      },
    ],
    errors: ['not_found', 'database_unavailable'],
  },
  {
    method: 'delete',
    path: '/api/shares/{token}',
    id: 'revokeShare',
    summary: 'Revokes a link of yours',
    session: 'needed',
    answers: [done('It shows nothing any more')],
  },
  {
    method: 'get',
    path: '/api/shares/{token}/attachments/{attachmentId}/original',
    id: 'readSharedOriginal',
    summary: 'The file of a shared attachment',
    session: 'none',
    headers: fileHeaders,
    answers: originalAnswers,
    errors: ['not_found', 'database_unavailable'],
  },
  {
    method: 'get',
    path: '/api/shares/{token}/attachments/{attachmentId}/preview',
    id: 'readSharedPreview',
    summary: 'A small picture of a shared attachment',
    session: 'none',
    headers: fileHeaders,
    answers: previewAnswers,
    errors: ['not_found', 'database_unavailable'],
  },
  {
    method: 'post',
    path: '/api/shares/{token}/continue',
    id: 'continueShare',
    summary: 'Copies what a link shows into a conversation of yours',
    session: 'made',
    answers: [
      {
        status: 201,
        description: 'The copy',
        content: json(copied, { conversationId: CONVERSATION_ID }),
      },
      {
        status: 303,
        description: 'The same, for a form: whoever accepts `text/html`',
        headers: { Location: 'The page of the copy.' },
      },
    ],
    errors: ['not_found'],
  },
]
