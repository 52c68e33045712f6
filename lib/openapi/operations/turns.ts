import { newTurnSchema, type TurnMetadata } from '#lib/turns/schema.ts'
import { named } from '../components.ts'
import { ATTACHMENT_ID, CONVERSATION_ID, TURN_ID } from '../example-ids.ts'
import { type Content, done, json, type Operation } from '../operation.ts'

const newTurn = named('NewTurn', newTurnSchema)

const metadata = {
  turnId: TURN_ID,
  conversationId: CONVERSATION_ID,
  startedAt: 1_796_030_092_120,
  status: 'running',
} satisfies TurnMetadata

const CHUNKS = [
  { type: 'start', messageId: TURN_ID, messageMetadata: metadata },
  { type: 'text-start', id: '1' },
  { type: 'text-delta', id: '1', delta: 'It is blue.' },
  { type: 'text-end', id: '1' },
  { type: 'message-metadata', messageMetadata: { ...metadata, status: 'complete' } },
  { type: 'finish' },
]
const STREAM = [
  ...CHUNKS.map((chunk, index) => `id: ${index + 1}\ndata: ${JSON.stringify(chunk)}\n\n`),
  'data: [DONE]\n\n',
].join('')

const events: Content[] = [{ mediaType: 'text/event-stream', example: STREAM }]
const streamHeaders = { 'X-Vercel-AI-UI-Message-Stream': 'The version of the events: `v1`.' }

const STREAM_DESCRIPTION = `Each event is a UI-message chunk of the AI SDK, as JSON, under the ids 1, 2, 3 …
\`messageMetadata\` of a chunk is a \`TurnMetadata\`; a wait for the service is told as a \`WaitNotice\`.
A comment comes every 15 seconds while nothing else does. What goes wrong after the stream has begun is
in the metadata's \`error\`.`

export const turnOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/turns',
    id: 'askTurn',
    summary: 'Asks, and streams the answer',
    description: `${STREAM_DESCRIPTION} The ids are made by the client: the same turn again is its stream again.`,
    session: 'made',
    body: json(newTurn, {
      id: TURN_ID,
      conversationId: CONVERSATION_ID,
      parentId: null,
      text: 'What colour is it?',
      attachmentIds: [ATTACHMENT_ID],
    }),
    answers: [{ status: 200, description: 'The stream', content: events, headers: streamHeaders }],
    errors: [
      'not_found',
      'question_empty',
      'question_too_long',
      'too_many_attachments',
      'unknown_model',
      'turn_running',
      'turn_conflict',
    ],
  },
  {
    method: 'get',
    path: '/api/turns/{turnId}/stream',
    id: 'resumeTurn',
    summary: 'The stream again, after the last event that was seen',
    description: STREAM_DESCRIPTION,
    session: 'needed',
    headers: {
      'Last-Event-ID': { description: 'The number of the last event seen.', example: '3' },
    },
    answers: [
      { status: 200, description: 'The stream', content: events, headers: streamHeaders },
      done('Its log is gone: the conversation tells how it ended'),
    ],
  },
  {
    method: 'post',
    path: '/api/turns/{turnId}/stop',
    id: 'stopTurn',
    summary: 'Ends it, keeping the partial answer',
    session: 'needed',
    answers: [done('It is stopped, or had ended')],
  },
]
