import { z } from 'zod'
import { conversationChangesSchema, conversationQuerySchema } from '#lib/conversations/schema.ts'
import { uuid } from '#lib/schema.ts'
import { named } from '../components.ts'
import { ATTACHMENT_ID, CONVERSATION_ID, TURN_ID } from '../example-ids.ts'
import { done, json, type Operation } from '../operation.ts'
import { conversationPage, conversationView } from '../views/conversation.ts'
import { requestView } from '../views/request.ts'

const changes = named('ConversationChanges', conversationChangesSchema)
const path = '/api/conversations/{conversationId}'

export const conversationOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/conversations',
    id: 'listConversations',
    summary: 'A page of the list, or of what a search finds',
    session: 'needed',
    query: conversationQuerySchema,
    answers: [
      {
        status: 200,
        description: 'The page',
        content: json(conversationPage, {
          items: [
            {
              id: CONVERSATION_ID,
              title: 'What colour is it?',
              pinned: false,
              updatedAt: '2026-11-30T09:15:00.000Z',
              running: false,
              match: { turnId: TURN_ID, field: 'answer', text: 'It is blue.', ranges: [[6, 10]] },
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
    path,
    id: 'loadConversation',
    summary: 'The whole tree of a conversation',
    session: 'needed',
    answers: [
      {
        status: 200,
        description: 'The conversation',
        content: json(conversationView, {
          id: CONVERSATION_ID,
          title: 'What colour is it?',
          headTurnId: TURN_ID,
          model: 'qvq-max',
          highResolution: false,
          thinking: true,
          leftOut: [],
          turns: [
            {
              id: TURN_ID,
              parentId: null,
              status: 'complete',
              text: 'What colour is it?',
              answer: 'It is blue.',
              attachments: [],
              model: 'qvq-max',
              usage: null,
              reasoningMs: 2140,
              createdAt: '2026-11-30T09:14:52.120Z',
            },
          ],
        }),
      },
    ],
  },
  {
    method: 'patch',
    path,
    id: 'changeConversation',
    summary: 'Changes its title, its place or how it is answered',
    session: 'needed',
    body: json(changes, { title: 'The blue one', pinned: true, leftOut: [ATTACHMENT_ID] }),
    answers: [done('It is changed')],
    errors: ['unknown_model'],
  },
  {
    method: 'delete',
    path,
    id: 'deleteConversation',
    summary: 'Deletes it',
    session: 'needed',
    answers: [done('It is gone')],
  },
  {
    method: 'get',
    path: `${path}/request`,
    id: 'describeRequest',
    summary: 'What the next turn would send before its own question',
    session: 'needed',
    query: z.object({ parentId: uuid.optional() }),
    answers: [
      {
        status: 200,
        description: 'The request, with media as hash, size and tokens',
        content: json(requestView, {
          model: 'qvq-max',
          transport: 'compatible',
          highResolution: false,
          thinking: true,
          messages: [
            {
              role: 'user',
              turnId: TURN_ID,
              text: 'What colour is it?',
              media: [
                {
                  attachmentId: ATTACHMENT_ID,
                  kind: 'picture',
                  name: 'chart.png',
                  mediaType: 'image/png',
                  hashes: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
                  bytes: 18_204,
                  width: 640,
                  height: 400,
                  tokens: 324,
                },
              ],
              leftOut: [],
            },
          ],
          tokens: { text: 12, image: 324, video: 0, total: 336 },
          maxInputTokens: 98_304,
        }),
      },
    ],
  },
]
