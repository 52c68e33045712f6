import { closingBrace } from './closing-brace.ts'
import { dollarMathEnd } from './dollar-math.ts'
import { inlineFormula } from './inline-formula.ts'

/** How far an opened formula may run without its end before it is taken for plain text. */
const LONGEST_FORMULA = 4_000

/** Code, which stays as it is, or the beginning of a formula in one of the model's spellings. */
const OPENING = /(^|\n)[ \t]*(`{3,}|~{3,})[^\n]*|(`+)|\$\$|\\\(|\\\[|\\boxed\{|\\[\\$]|\$/g

/**
 * Writes every formula as `$$…$$`, the one spelling that the Markdown parser is set to: models write
 * `\( \)`, `\[ \]`, `$ $` and a bare `\boxed{}` as well. Code is left alone. While the text still
 * streams, a formula without its end is held back, so that nobody sees its source flash by.
 */
export function normaliseMath(text: string, streaming: boolean): string {
  let result = ''
  let position = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const [opening, , fence, ticks] = match
    result += text.slice(position, match.index)
    position = match.index
    const piece = fence
      ? { end: endOfFence(text, match.index + opening.length, fence), text: null }
      : ticks
        ? { end: endOfSpan(text, match.index, ticks), text: null }
        : readFormula(text, match.index, opening)
    if (piece === 'unfinished') {
      const held = streaming && text.length - match.index < LONGEST_FORMULA
      return result + (held ? '' : text.slice(position))
    }
    result += piece.text ?? text.slice(position, piece.end)
    position = piece.end
    OPENING.lastIndex = position
  }
  return result + text.slice(position)
}

interface Piece {
  end: number
  /** What to write instead; null keeps the source. */
  text: string | null
}

function endOfFence(text: string, from: number, fence: string): number {
  const closing = new RegExp(`\\n[ \\t]*${fence[0]}{${fence.length},}[ \\t]*(?=\\n|$)`, 'g')
  closing.lastIndex = from
  return closing.exec(text) ? closing.lastIndex : text.length
}

function endOfSpan(text: string, from: number, ticks: string): number {
  const closing = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'g')
  closing.lastIndex = from + ticks.length
  return closing.exec(text) ? closing.lastIndex : from + ticks.length
}

function readFormula(text: string, start: number, opening: string): Piece | 'unfinished' {
  const inside = start + opening.length
  switch (opening) {
    case '$$':
      return delimited(text, start, inside, '$$', isAlone(text, start))
    case '\\[':
      return delimited(text, start, inside, '\\]', isAlone(text, start))
    case '\\(':
      return delimited(text, start, inside, '\\)', false)
    case '\\boxed{': {
      const end = closingBrace(text, inside)
      return end === null
        ? 'unfinished'
        : { end, text: inlineFormula(text, start, text.slice(start, end)) }
    }
    case '$': {
      const end = dollarMathEnd(text, start)
      if (end === null) return { end: start + 1, text: null }
      return { end, text: inlineFormula(text, start, text.slice(inside, end - 1)) }
    }
    default:
      return { end: inside, text: null }
  }
}

function delimited(
  text: string,
  start: number,
  inside: number,
  closing: string,
  display: boolean,
): Piece | 'unfinished' {
  const at = text.indexOf(closing, inside)
  if (at < 0) return 'unfinished'
  const source = text.slice(inside, at).trim()
  const end = at + closing.length
  if (!display) return { end, text: inlineFormula(text, start, source) }
  // Inside a list the formula must keep the list's indentation, or it would end the list.
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const lines = ['$$', ...source.split(/\n\s*/), '$$'].join(`\n${indent}`)
  return { end, text: /^[ \t]*(\n|$)/.test(text.slice(end)) ? lines : `${lines}\n${indent}` }
}

/** Whether only blanks stand before it on its line. */
function isAlone(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
}
