import { pathToRoot } from '#lib/turns/index.ts'
import type { ConversationView } from './schema.ts'

/** A download of a conversation: the path in view as Markdown, or the whole tree as JSON. */
export function exportResponse(
  conversation: ConversationView,
  format: 'markdown' | 'json',
): Response {
  const markdown = format === 'markdown'
  const body = markdown ? toMarkdown(conversation) : `${JSON.stringify(conversation, null, 2)}\n`
  return new Response(body, {
    headers: {
      'Content-Type': `${markdown ? 'text/markdown' : 'application/json'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="conversation-${conversation.id}.${markdown ? 'md' : 'json'}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** Questions quoted, pictures named, answers as they are. */
function toMarkdown(conversation: ConversationView): string {
  const turns = pathToRoot(conversation.turns, conversation.headTurnId).map((turn) => {
    const pictures = turn.attachments.map(
      ({ name, width, height }) => `> [${name}, ${width}×${height}]`,
    )
    const question = turn.text.split('\n').map((line) => `> ${line}`)
    return [...pictures, ...question, '', turn.answer].join('\n')
  })
  return `# ${conversation.title}\n\n${turns.join('\n\n---\n\n')}\n`
}
