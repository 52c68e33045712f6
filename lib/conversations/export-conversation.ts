import { pathToRoot } from '#lib/turns/path-to-root.ts'
import type { ConversationView } from './schema.ts'

/** The path in view as Markdown: questions quoted, pictures named, answers as they are. */
export function exportMarkdown(conversation: ConversationView): string {
  const turns = pathToRoot(conversation.turns, conversation.headTurnId).map((turn) => {
    const pictures = turn.attachments.map(
      ({ name, width, height }) => `> [${name}, ${width}×${height}]`,
    )
    const question = turn.text.split('\n').map((line) => `> ${line}`)
    return [...pictures, ...question, '', turn.answer].join('\n')
  })
  return `# ${conversation.title}\n\n${turns.join('\n\n---\n\n')}\n`
}
