import type { Answer, Operation } from '../operation.ts'

/** What a request for stored bytes may say. */
export const fileHeaders: Operation['headers'] = {
  Range: {
    description: 'One range of bytes; several are answered with the whole.',
    example: 'bytes=0-1023',
  },
  'If-None-Match': {
    description: 'The ETag of what is there already.',
    example: '"9f86d081884c7d65"',
  },
}

const headers = {
  ETag: 'The hash of the bytes, which never change.',
  'Accept-Ranges': '`bytes`',
  'Content-Disposition': 'The name of the file.',
}

const answers = (...mediaTypes: string[]): Answer[] => {
  const content = mediaTypes.map((mediaType) => ({ mediaType }))
  const contentRange = { 'Content-Range': 'Which part of how many bytes.' }
  return [
    { status: 200, description: 'The bytes', content, headers },
    {
      status: 206,
      description: 'A part of them',
      content,
      headers: { ...headers, ...contentRange },
    },
    { status: 304, description: 'As the ETag says' },
    { status: 416, description: 'There is no such part', headers: contentRange },
  ]
}

export const originalAnswers = answers('image/*', 'video/*')
export const previewAnswers = answers('image/webp')
