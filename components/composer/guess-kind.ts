import { endsAsVideo } from './media-url.ts'

/** What a file probably is, for the time until the server has looked at its bytes. */
export function guessKind({ name, type }: { name: string; type: string }): 'picture' | 'video' {
  return type.startsWith('video/') || endsAsVideo(name) ? 'video' : 'picture'
}
