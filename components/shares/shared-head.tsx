import type { SharedConversation } from '#lib/shares/schema.ts'
import { excerpt } from './excerpt.ts'
import { sharedMediaUrl } from './shared-media-url.ts'
import type { Texts } from './texts-of.ts'

interface SharedHeadProps {
  shared: SharedConversation
  token: string
  url: string
  origin: string
  t: Texts
}

/** What messengers show of a link, and what search engines shall not. */
export function SharedHead({ shared, token, url, origin, t }: SharedHeadProps) {
  const { turns } = shared
  const title = shared.title || t('share.untitled')
  const description = excerpt(turns[0]?.answer ?? '')
  const picture = cardPicture(shared)
  const image = picture && `${origin}${sharedMediaUrl(token, picture, 'preview')}`
  return (
    <>
      <title>{`${title} · QVQ Chat`}</title>
      <meta name="robots" content="noindex, nofollow" />
      {/* Keep the referrer on this site: without it the form's Origin would be null. */}
      <meta name="referrer" content="same-origin" />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="QVQ Chat" />
      <meta property="og:title" content={title} />
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={url} />
      {image && <meta property="og:image" content={image} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

/** Id of the first picture, or of a film's first frame. A video need not have a picture. */
function cardPicture({ turns }: SharedConversation): string | undefined {
  const attachments = turns.flatMap((turn) => turn.attachments)
  const picture = attachments.find(({ kind }) => kind === 'picture')
  return picture?.id ?? attachments.find(({ kind }) => kind === 'frame_list')?.frames[0]
}
