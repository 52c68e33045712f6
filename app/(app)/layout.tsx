import type { ReactNode } from 'react'
import { IntlWrapper } from '#components/ui/intl-wrapper.tsx'
import { requestLocale } from '#lib/locale.ts'
import { messagesOf } from '#lib/messages.ts'

/** The pages that live in the browser, all but the shared ones: their components look texts up there. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale()
  return (
    <IntlWrapper locale={locale} messages={messagesOf(locale)}>
      {children}
    </IntlWrapper>
  )
}
