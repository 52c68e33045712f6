import { attachmentChangesSchema, newAttachmentSchema } from '#lib/attachments/schema.ts'
import { named } from '../components.ts'
import { ATTACHMENT_ID } from '../example-ids.ts'
import { type Answer, done, json, type Operation } from '../operation.ts'
import { attachmentView } from '../views/attachment.ts'
import { fileHeaders, originalAnswers, previewAnswers } from './files.ts'

const newAttachment = named('NewAttachment', newAttachmentSchema)
const changes = named('AttachmentChanges', attachmentChangesSchema)
const path = '/api/attachments/{attachmentId}'

const facts = (status: number, description: string): Answer => ({
  status,
  description,
  content: json(attachmentView, {
    id: ATTACHMENT_ID,
    kind: 'picture',
    name: 'chart.png',
    mediaType: 'image/png',
    bytes: 18_204,
    width: 640,
    height: 400,
    tokens: 324,
    original: 'possible',
  }),
})

export const attachmentOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/attachments',
    id: 'createAttachment',
    summary: 'Imports a URL, or makes a frame list of pictures',
    session: 'made',
    body: json(newAttachment, { url: 'https://example.com/chart.png' }),
    answers: [facts(201, 'The attachment')],
    errors: [
      'not_found',
      'picture_format',
      'picture_unreadable',
      'picture_too_small',
      'picture_too_many_pixels',
      'picture_too_complex',
      'video_not_taken',
      'frames_too_few',
      'frames_too_many',
      'frames_rate',
      'url_invalid',
      'url_forbidden',
      'url_unreachable',
      'url_refused',
      'url_too_large',
      'storage_full',
    ],
  },
  {
    method: 'get',
    path,
    id: 'findAttachment',
    summary: 'What is known of an attachment',
    session: 'needed',
    answers: [facts(200, 'The attachment')],
  },
  {
    method: 'patch',
    path,
    id: 'changeAttachment',
    summary: 'Chooses how it is sent, until a question uses it',
    session: 'needed',
    body: json(changes, { sendOriginal: true }),
    answers: [facts(200, 'The attachment as it is now')],
    errors: ['attachment_in_use', 'original_impossible', 'delivery_impossible'],
  },
  {
    method: 'delete',
    path,
    id: 'deleteAttachment',
    summary: 'Deletes it, unless a question uses it',
    session: 'needed',
    answers: [done('It is gone')],
    errors: ['attachment_in_use'],
  },
  {
    method: 'get',
    path: `${path}/original`,
    id: 'readOriginal',
    summary: 'The file as it was uploaded',
    session: 'needed',
    headers: fileHeaders,
    answers: originalAnswers,
  },
  {
    method: 'get',
    path: `${path}/preview`,
    id: 'readPreview',
    summary: 'A small picture of it',
    session: 'needed',
    headers: fileHeaders,
    answers: previewAnswers,
  },
  {
    method: 'put',
    path: `${path}/preview`,
    id: 'putPreview',
    summary: 'Gives a stored video its preview, up to 2 MB; the first one stays',
    session: 'needed',
    body: [{ mediaType: 'image/jpeg' }, { mediaType: 'image/png' }, { mediaType: 'image/webp' }],
    answers: [done('It has one')],
    errors: [
      'invalid_request',
      'body_too_large',
      'picture_format',
      'picture_unreadable',
      'picture_too_small',
      'picture_too_many_pixels',
    ],
  },
]
