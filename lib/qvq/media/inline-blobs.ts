import { randomUUID } from 'node:crypto'
import { openBlob } from '#lib/blobs/index.ts'
import { AppError } from '#lib/errors.ts'

/** A file as the model gets it: bytes in the blob store and what they are. */
export interface InlineBlob {
  hash: string
  bytes: number
  mediaType: string
}

/** What a request names by a URL: bytes that go along, or an address that the service reads. */
export type MediaSource = InlineBlob | { url: string }

const encoder = new TextEncoder()
/** Divisible by 3, so that the base64 of the parts joins to the base64 of the whole. */
const CHUNK_BYTES = 48 * 1024

/**
 * Puts media into a request body without holding them in memory. The request is built with
 * placeholder URLs; `streamBody` replaces each by a data URI, read from the blob store as the
 * socket drains, or by its address, letter by letter as it was given. Placeholders carry a secret
 * of this request: no text that a user writes can name one, so that nobody can have another
 * owner's blob sent.
 */
export function createBlobInliner() {
  const secret = randomUUID()
  const sources: MediaSource[] = []
  const placeholder = new RegExp(`blob-inline://${secret}/(\\d+)`)
  return {
    /** URLs that the adapter shall leave as they are. */
    urlPattern: new RegExp(`^blob-inline://${secret}/`),

    urlFor(source: MediaSource): URL {
      return new URL(`blob-inline://${secret}/${sources.push(source) - 1}`)
    },

    /** The body as it goes over the wire, and its exact length in bytes. */
    streamBody(json: string): { length: number; chunks: () => AsyncGenerator<Uint8Array> } {
      // `split` with a group alternates text and index: text, "0", text, "1", text.
      const pieces = json.split(placeholder).map((piece, at) => {
        if (at % 2 === 0) return { text: encoder.encode(piece) }
        const source = sources[Number(piece)]
        if (!source) throw new Error('A placeholder names no media')
        if ('url' in source) return { text: encoder.encode(insideString(source.url)) }
        return { prefix: encoder.encode(dataUriPrefix(source)), blob: source }
      })
      const length = pieces.reduce(
        (sum, piece) =>
          sum +
          (piece.blob ? piece.prefix.length + base64Length(piece.blob.bytes) : piece.text.length),
        0,
      )
      return {
        length,
        async *chunks() {
          for (const piece of pieces) {
            if (!piece.blob) yield piece.text
            else {
              yield piece.prefix
              yield* base64Chunks(piece.blob.hash)
            }
          }
        },
      }
    },
  }
}

/** Length of a blob as a data URI, in characters, which are bytes here. */
export function dataUriLength(blob: InlineBlob): number {
  return dataUriPrefix(blob).length + base64Length(blob.bytes)
}

const dataUriPrefix = ({ mediaType }: InlineBlob) => `data:${mediaType};base64,`

const base64Length = (bytes: number) => 4 * Math.ceil(bytes / 3)

/** A text as it stands between the quotes of a JSON string. */
const insideString = (text: string) => JSON.stringify(text).slice(1, -1)

async function* base64Chunks(hash: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of readBlob(hash)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = bytes.length - (bytes.length % 3)
    for (let start = 0; start < whole; start += CHUNK_BYTES) {
      yield encoder.encode(bytes.toString('base64', start, Math.min(start + CHUNK_BYTES, whole)))
    }
    rest = bytes.subarray(whole)
  }
  if (rest.length > 0) yield encoder.encode(rest.toString('base64'))
}

/** Turns a missing blob into `internal`: it is our fault and must not look like a network error. */
export async function* readBlob(hash: string): AsyncGenerator<Buffer> {
  try {
    yield* openBlob(hash)
  } catch (cause) {
    throw new AppError('internal', { cause })
  }
}
