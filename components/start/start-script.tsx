import { holdInput } from '#client/start/hold-input.ts'
import { releaseInput } from '#client/start/release-input.ts'
import { repeatInput } from '#client/start/repeat-input.ts'
import { BINDINGS } from '#components/shortcuts/bindings.ts'

/** The keys that shortcuts end in, as an event names them. */
const keys = [...Object.values(BINDINGS).map((keys) => keys.split('+').at(-1)?.toLowerCase()), '?']

const script = `(${holdInput})(${JSON.stringify(keys)},${releaseInput},${repeatInput})`

/** The one script that is in the page itself: it listens until the others have arrived. */
export function StartScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // Browsers hide the nonce from scripts, also from React, which compares.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own function, as text
      dangerouslySetInnerHTML={{ __html: script }}
    />
  )
}
