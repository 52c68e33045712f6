import { Lexer, Marked, type Token, type TokenizerAndRendererExtension } from 'marked'

/** Formulas, in the one spelling that `normaliseMath` writes. */
const displayMath: TokenizerAndRendererExtension = {
  name: 'displayMath',
  level: 'block',
  start: (source) => source.match(/^ {0,3}\$\$\n/m)?.index,
  tokenizer(source) {
    const match = source.match(/^ {0,3}\$\$\n([\s\S]+?)\n[ \t]*\$\$[ \t]*(?:\n+|$)/)
    return match ? { type: 'displayMath', raw: match[0], text: match[1] } : undefined
  },
}

const inlineMath: TokenizerAndRendererExtension = {
  name: 'inlineMath',
  level: 'inline',
  start: (source) => source.indexOf('$$'),
  tokenizer(source) {
    const match = source.match(/^\$\$((?:\\.|[^$\\])+?)\$\$/s)
    return match ? { type: 'inlineMath', raw: match[0], text: match[1] } : undefined
  },
}

/**
 * Bold in Chinese, Japanese and Korean. CommonMark takes `**“中文”**加粗` for plain text, because it
 * tells opening from closing asterisks by blanks, which these languages do not write.
 */
const unspacedBold: TokenizerAndRendererExtension = {
  name: 'unspacedBold',
  level: 'inline',
  start: (source) => source.indexOf('**'),
  tokenizer(source) {
    const match = source.match(
      /^\*\*(?![\s*])((?:\\.|`[^`\n]*`|\*(?!\*)|[^*\\`\n])+?)(?<!\s)\*\*(?!\*)/,
    )
    const text = match?.[1]
    if (!match || !text || !/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(text)) return
    return { type: 'strong', raw: match[0], text, tokens: this.lexer.inlineTokens(text) }
  },
}

const { defaults } = new Marked({
  gfm: true,
  extensions: [displayMath, inlineMath, unspacedBold],
})

/** The blocks and their insides. */
export function parseMarkdown(text: string): Token[] {
  return new Lexer(defaults).lex(text)
}

/** The source of each top-level block, blank lines included: together they are the text. */
export function splitMarkdown(text: string): string[] {
  const blocks: string[] = []
  for (const { type, raw } of new Lexer(defaults).blockTokens(text, [])) {
    const last = blocks.length - 1
    if (type === 'space' && last >= 0) blocks[last] += raw
    else blocks.push(raw)
  }
  return blocks
}
