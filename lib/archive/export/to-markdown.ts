import type { ShownAttachment, ShownFile, ShownPath } from './load-path.ts'

/**
 * Questions quoted, answers as they are, and what was attached: named, or linked where it lies beside.
 * @param files where the bytes are, by the attachment's id.
 */
export function toMarkdown(
  { title, turns }: ShownPath,
  files: ReadonlyMap<string, string> = new Map(),
): string {
  const parts = turns.map(({ text, answer, attachments }) => {
    const media = attachments.flatMap((attachment) => mediaLines(attachment, files))
    const question = [...media, ...text.split('\n')].map((line) => `> ${line}`)
    return [...question, '', answer].join('\n')
  })
  return `# ${title}\n\n${parts.join('\n\n---\n\n')}\n`
}

function mediaLines(attachment: ShownAttachment, files: ReadonlyMap<string, string>): string[] {
  const frames = attachment.frames.flatMap(({ picture }) =>
    files.has(picture.id) ? [link(picture, files.get(picture.id))] : [],
  )
  return [link(attachment, files.get(attachment.id) ?? attachment.sourceUrl), ...frames]
}

function link({ kind, name, width, height }: ShownFile, target?: string | null): string {
  const label = name.replace(/[[\]\\]/g, '\\$&')
  if (target) return `${kind === 'picture' ? '!' : ''}[${label}](<${encodeURI(target)}>)`
  return width && height ? `[${label}, ${width}×${height}]` : `[${label}]`
}
