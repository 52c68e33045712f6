import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { SharedHead } from '#components/shares/shared-head.tsx'
import { SharedView } from '#components/shares/shared-view.tsx'
import { textsOf } from '#components/shares/texts-of.ts'
import { requestLocale } from '#lib/locale.ts'
import { findShared, originOf, shareUrl } from '#lib/shares/index.ts'

/** Not the product's description: `SharedHead` says what the conversation is about. */
export const metadata = { description: null }

export default async function SharedPage(props: PageProps<'/share/[token]'>) {
  const { token } = await props.params
  const shared = await findShared(token)
  // The proxy found this link a moment ago, so it was revoked in between.
  if (!shared) notFound()
  const origin = originOf(await headers())
  const t = textsOf(await requestLocale())
  return (
    <>
      <SharedHead
        shared={shared}
        token={token}
        url={shareUrl(origin, token)}
        origin={origin}
        t={t}
      />
      <SharedView shared={shared} token={token} t={t} />
    </>
  )
}
