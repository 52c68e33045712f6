import type { SharedAttachment } from '#lib/shares/schema.ts'
import { SharedFrames } from './shared-frames.tsx'
import { SharedPicture } from './shared-picture.tsx'
import { SharedVideo } from './shared-video.tsx'
import type { Texts } from './texts-of.ts'

interface SharedMediaProps {
  attachments: SharedAttachment[]
  token: string
  t: Texts
}

/** What a question is about, in the order in which the model got it. */
export function SharedMedia({ attachments, token, t }: SharedMediaProps) {
  if (attachments.length === 0) return null
  const pictures = attachments.filter(({ kind }) => kind === 'picture')
  return (
    <ul className="mb-2 flex flex-wrap justify-end gap-2">
      {attachments.map((item) => (
        <li key={item.id} className="max-w-full">
          {item.kind === 'picture' && (
            <SharedPicture
              picture={item}
              number={pictures.length > 1 ? pictures.indexOf(item) + 1 : null}
              token={token}
              t={t}
            />
          )}
          {item.kind === 'video' && <SharedVideo video={item} token={token} t={t} />}
          {item.kind === 'frame_list' && <SharedFrames list={item} token={token} t={t} />}
        </li>
      ))}
    </ul>
  )
}
