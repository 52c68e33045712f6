import type { Messages } from '#lib/messages.ts'

/**
 * What is said while the page is not alive yet. The server makes it and the script in the page shows
 * it, because nothing else may have arrived.
 */
export function StartNotice({ texts }: { texts: Messages['start'] }) {
  return (
    <>
      <p data-start="held" role="status" hidden suppressHydrationWarning className="sr-only">
        {texts.held}
      </p>
      <div
        data-start="failed"
        role="alert"
        hidden
        suppressHydrationWarning
        className="fixed inset-x-3 top-3 z-50 mx-auto w-fit max-w-md rounded-2xl border border-line bg-danger-wash px-5 py-3 text-danger shadow-md"
      >
        <p>{texts.failed}</p>
        <button
          type="button"
          data-reload="page"
          className="mt-2 min-h-11 rounded-full border border-danger px-5 font-medium"
        >
          {texts.reload}
        </button>
      </div>
      <noscript>
        <p className="bg-notice-wash px-4 py-2 text-center text-notice">{texts.noScript}</p>
      </noscript>
    </>
  )
}
