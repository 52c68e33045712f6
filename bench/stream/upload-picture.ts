/** Uploads a JPEG by tus, as the page does, and resolves to the id of the attachment. */
export async function uploadPicture(
  origin: string,
  cookie: string,
  picture: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const headers = { cookie, 'Tus-Resumable': '1.0.0' }
  const begun = await fetch(`${origin}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(picture.length),
      'Upload-Metadata': `filename ${btoa('noise.jpg')},filetype ${btoa('image/jpeg')}`,
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
  if (!attachmentId) throw new Error(`The upload failed: ${sent.status} ${await sent.text()}`)
  return attachmentId
}
