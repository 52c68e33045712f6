import type { ReactNode } from 'react'
import { StartNotice } from '#components/start/start-notice.tsx'
import { StartScript } from '#components/start/start-script.tsx'
import { IntlWrapper } from '#components/ui/intl-wrapper.tsx'
import { requestLocale } from '#lib/locale.ts'
import { messagesOf } from '#lib/messages.ts'
import { requestNonce } from '#lib/request-nonce.ts'

/** The pages that live in the browser, all but the shared ones: their components look texts up there. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale()
  const messages = messagesOf(locale)
  return (
    <>
      <StartScript nonce={await requestNonce()} />
      <StartNotice texts={messages.start} />
      <IntlWrapper locale={locale} messages={messages}>
        {children}
      </IntlWrapper>
    </>
  )
}
