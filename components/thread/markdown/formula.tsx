import 'katex/dist/katex.min.css'
import katex from 'katex'
import { memo } from 'react'

/** Commands that a formula may expand to: KaTeX's own limit lets a macro loop for a second. */
const MOST_EXPANSIONS = 500

/** The largest size a formula may ask for, in em. */
const LARGEST_SIZE = 20

/**
 * A formula. `trust: false` refuses links, pictures and raw HTML inside it; what KaTeX returns is
 * its own markup with every character of the source escaped, which is why it may be set as HTML.
 */
export const Formula = memo(function Formula(props: { source: string; display: boolean }) {
  const html = katex.renderToString(props.source, {
    displayMode: props.display,
    throwOnError: false,
    errorColor: 'var(--soft)',
    strict: 'ignore',
    trust: false,
    maxExpand: MOST_EXPANSIONS,
    maxSize: LARGEST_SIZE,
  })
  const markup = { dangerouslySetInnerHTML: { __html: html } }
  return props.display ? <div {...markup} /> : <span {...markup} />
})
