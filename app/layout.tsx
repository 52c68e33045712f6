import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { requestLocale } from '#lib/locale.ts'
import { messagesOf } from '#lib/messages.ts'

export async function generateMetadata(): Promise<Metadata> {
  return {
    description: messagesOf(await requestLocale()).empty.lead,
    manifest: '/manifest.webmanifest',
    icons: '/icon.svg',
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#17171a' },
  ],
}

/** What all pages have. Nothing here may need scripts: shared pages send none. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await requestLocale()}>
      <body>{children}</body>
    </html>
  )
}
