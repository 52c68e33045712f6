import { ATTACHMENT_ID } from '../example-ids.ts'
import { done, type Operation } from '../operation.ts'

const resumable = {
  'Tus-Resumable': { description: 'The version of tus.', example: '1.0.0', required: true },
}
const version = { 'Tus-Resumable': 'The version of tus: `1.0.0`.' }
const attachmentId = {
  'Attachment-Id': `Once the last byte is here: the id of the attachment, such as \`${ATTACHMENT_ID}\`.`,
}
const offset = { 'Upload-Offset': 'How many bytes are here.' }
const part = { mediaType: 'application/offset+octet-stream' }
const path = '/api/uploads/{uploadId}'

const refusals: Operation['errors'] = [
  'invalid_request',
  'not_found',
  'upload_empty',
  'upload_too_large',
  'picture_format',
  'picture_unreadable',
  'picture_too_small',
  'picture_too_many_pixels',
  'picture_too_complex',
  'video_format',
  'video_unreadable',
  'video_too_short',
  'video_too_long',
  'video_too_large',
  'storage_full',
]

/** The statuses that clients of tus go by, whatever our codes have elsewhere. */
const otherStatuses = { 412: 'invalid_request' } as const
const otherStatusesOfParts = {
  ...otherStatuses,
  403: 'not_found',
  409: 'invalid_request',
  410: 'not_found',
} as const

const options: Pick<Operation, 'method' | 'summary' | 'session' | 'answers'> = {
  method: 'options',
  summary: 'What this server knows of tus',
  session: 'made',
  answers: [
    {
      ...done('See the headers'),
      headers: {
        ...version,
        'Tus-Version': 'The versions of tus that are spoken.',
        'Tus-Extension': 'The extensions of tus that are spoken.',
        'Tus-Max-Size': 'The most bytes that a file may have.',
      },
    },
  ],
}

/** tus 1.0.0: https://tus.io/protocols/resumable-upload */
export const uploadOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/uploads',
    id: 'createUpload',
    otherStatuses,
    summary: 'Begins an upload of a picture or a video; a first part may come along',
    session: 'made',
    headers: {
      ...resumable,
      'Upload-Length': { description: 'Bytes of the file.', example: '18204', required: true },
      'Upload-Metadata': {
        description: '`filename` and `filetype`, each with its value in Base64.',
        example: 'filename Y2hhcnQucG5n,filetype aW1hZ2UvcG5n',
      },
    },
    answers: [
      {
        status: 201,
        description: 'The upload',
        headers: { ...version, Location: 'Where its parts go.', ...offset, ...attachmentId },
      },
    ],
    errors: refusals,
  },
  { ...options, path: '/api/uploads', id: 'describeUploads' },
  {
    method: 'head',
    path,
    id: 'lookAtUpload',
    otherStatuses: { ...otherStatuses, 410: 'not_found' },
    summary: 'How far an upload has come',
    session: 'made',
    headers: resumable,
    answers: [
      {
        status: 200,
        description: 'See the headers',
        headers: { ...version, ...offset, 'Upload-Length': 'Bytes of the file.', ...attachmentId },
      },
    ],
    errors: ['invalid_request', 'not_found'],
  },
  {
    method: 'patch',
    path,
    id: 'continueUpload',
    summary: 'Sends the next part; the last one makes the attachment',
    session: 'made',
    headers: {
      ...resumable,
      'Upload-Offset': { description: 'Where the part begins.', example: '0', required: true },
    },
    body: [part],
    otherStatuses: otherStatusesOfParts,
    answers: [{ ...done('The part is here'), headers: { ...version, ...offset, ...attachmentId } }],
    errors: refusals,
  },
  {
    method: 'delete',
    path,
    id: 'endUpload',
    otherStatuses,
    summary: 'Gives an upload up',
    session: 'made',
    headers: resumable,
    answers: [{ ...done('It is gone'), headers: version }],
    errors: ['invalid_request', 'not_found'],
  },
  { ...options, path, id: 'describeUpload' },
]
