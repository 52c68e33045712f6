import { PassThrough, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { log } from '#lib/log.ts'
import { webStream } from '#lib/web-stream.ts'

/** Puts one file into the zip and resolves when it is through. Media are packed already. */
export type AddFile = (
  name: string,
  content: Readable,
  options: { compress: boolean },
) => Promise<void>

/**
 * A zip that is written while it is read: `write` adds one file after the other and is held up when the
 * reader is slow, so that memory holds buffers and nothing else. A failure cuts the download, which
 * browsers report; without its list of contents such a zip cannot be opened.
 */
export function zipStream(write: (add: AddFile) => Promise<void>): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const output = new PassThrough()
  const gone = new AbortController()
  output.once('close', () => gone.abort())
  zip.outputStream.pipe(output)
  zip.on('error', (error) => output.destroy(error))
  const add: AddFile = async (name, content, options) => {
    try {
      zip.addReadStream(content, name, options)
      await finished(content, { signal: gone.signal })
    } finally {
      content.destroy()
    }
  }
  write(add).then(
    () => zip.end(),
    (error) => {
      if (!gone.signal.aborted) log.error({ err: error }, 'an export was cut short')
      output.destroy(error)
    },
  )
  return webStream(output)
}
