import { type Locale, messagesOf } from '#lib/messages.ts'

/** As the other pages look, without their style sheet. Its colours follow `app/globals.css`. */
const STYLE = `
  :root { color-scheme: light dark; --canvas: #fdfcfa; --ink: #23211d; --soft: #6a655b; --accent: #4b46c8; --accent-ink: #fff }
  @media (prefers-color-scheme: dark) {
    :root { --canvas: #17171a; --ink: #ecebe7; --soft: #a3a09a; --accent: #a5a1ff; --accent-ink: #17171a }
  }
  body { background: var(--canvas); color: var(--ink); display: grid; font: 1rem/1.65 ui-sans-serif, system-ui, sans-serif; margin: 0; min-height: 100dvh; place-content: center; text-align: center }
  main { max-width: 28rem; padding: 0 1.5rem }
  h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.3; margin: 0 }
  p { color: var(--soft); margin: .5rem 0 1.5rem }
  a { background: var(--accent); border-radius: 9999px; color: var(--accent-ink); display: inline-block; padding: .6rem 1.25rem; text-decoration: none }
  a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }`

interface PlainPage {
  status: number
  title: string
  text: string
  /** What leads to the first page, and on from there. */
  link: string
}

/** A page of constant bytes for visitors whom a shared page cannot help; all its text is ours. */
function plainPage(locale: Locale, { status, title, text, link }: PlainPage): Response {
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>QVQ Chat</title>
<link rel="icon" href="/icon.svg">
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<a href="/">${link}</a>
</main>
</body>
</html>
`
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'`,
    'Content-Type': 'text/html; charset=utf-8',
  }
  return new Response(html, { status, headers })
}

/** The one answer for links that are not there, whatever the reason: the same bytes for all. */
export function missingSharePage(locale: Locale): Response {
  const { page, share } = messagesOf(locale)
  const texts = { title: page.notFoundTitle, text: share.missing, link: share.home }
  return plainPage(locale, { status: 404, ...texts })
}

/** For whoever would continue a conversation before having entered the server's access code. */
export function accessNeededPage(locale: Locale): Response {
  const { share, access } = messagesOf(locale)
  const texts = { title: access.code, text: share.accessNeeded, link: share.enterAccessCode }
  return plainPage(locale, { status: 401, ...texts })
}
