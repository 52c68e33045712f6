import { createElement } from 'react'
import type { SharedConversation } from '#lib/shares/schema.ts'
import { SharedTurn } from './shared-turn.tsx'
import type { Texts } from './texts-of.ts'

interface SharedViewProps {
  shared: SharedConversation
  token: string
  t: Texts
}

/** A conversation to be read, by anybody and without scripts. */
export function SharedView({ shared, token, t }: SharedViewProps) {
  const { title, createdAt, media, turns } = shared
  return (
    <>
      <main className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
        <header className="border-line border-b pb-4">
          <h1 dir="auto" className="break-words font-semibold text-2xl tracking-tight">
            {title || t('share.untitled')}
          </h1>
          <p className="mt-1 text-soft text-sm">
            <time dateTime={createdAt}>{t('share.sharedOn', { date: new Date(createdAt) })}</time>
            {!media && ` · ${t('share.mediaNotShared')}`}
          </p>
        </header>
        {/* A shared path never changes: children are spread, so they need no keys. */}
        {createElement(
          'div',
          { className: 'space-y-8 py-8' },
          ...turns.map((turn) => createElement(SharedTurn, { turn, token, t })),
        )}
        <form
          method="post"
          action={`/api/shares/${token}/continue`}
          className="rounded-3xl border border-line bg-panel px-5 py-4 text-center print:hidden"
        >
          <button
            type="submit"
            className="min-h-11 rounded-full bg-accent px-5 font-medium text-accent-ink"
          >
            {t('share.continue')}
          </button>
          <p className="mt-2 text-soft text-sm">{t('share.continueHint')}</p>
        </form>
      </main>
      <footer className="mx-auto max-w-3xl px-4 pb-8 text-center text-soft text-sm sm:px-6">
        {t('share.about')}{' '}
        <a
          href="/"
          className="inline-flex min-h-11 items-center underline underline-offset-2 print:hidden"
        >
          {t('share.home')}
        </a>
      </footer>
    </>
  )
}
