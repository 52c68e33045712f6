/** Uploads a JPEG by tus, as the page does, and resolves to the id of the attachment. */
export async function uploadPicture(
  origin: string,
  cookie: string,
  picture: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const { attachmentId, answer } = await uploadFile(origin, cookie, {
    name: 'noise.jpg',
    bytes: picture,
  })
  if (!attachmentId) throw new Error(`The upload failed: ${answer}`)
  return attachmentId
}

/** Uploads any file by tus; `answer` says why it was refused, if it was. */
export async function uploadFile(
  origin: string,
  cookie: string,
  { name, bytes: picture }: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<{ attachmentId: string | null; answer: string }> {
  const headers = { cookie, 'Tus-Resumable': '1.0.0' }
  const begun = await fetch(`${origin}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(picture.length),
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const location = begun.headers.get('location')
  if (!location) throw new Error(`No upload was begun: ${begun.status} ${await begun.text()}`)
  const sent = await fetch(new URL(new URL(location, origin).pathname, origin), {
    method: 'PATCH',
    headers: {
      ...headers,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: picture,
  })
  const attachmentId = sent.headers.get('attachment-id')
  return { attachmentId, answer: `${sent.status} ${await sent.text()}` }
}
