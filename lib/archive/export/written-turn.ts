import type { Prisma } from '#lib/generated/prisma/client.ts'
import { errorDetailsSchema, type WrittenTurn } from '../archive-schema.ts'

/** Named one by one, so that a new column is not exported before somebody has thought about it. */
export const turnParts = {
  id: true,
  parentId: true,
  text: true,
  answer: true,
  status: true,
  model: true,
  highResolution: true,
  thinking: true,
  errorCode: true,
  errorDetails: true,
  estimatedTokens: true,
  promptTokens: true,
  textTokens: true,
  imageTokens: true,
  videoTokens: true,
  completionTokens: true,
  reasoningTokens: true,
  reasoningMs: true,
  highResolutionTaken: true,
  createdAt: true,
  finishedAt: true,
  attachments: { select: { attachmentId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.TurnSelect

type TurnRow = Prisma.TurnGetPayload<{ select: typeof turnParts }>

/**
 * A turn as an archive has it: one that is running as what there is of it now.
 * @param known the attachments that the archive has.
 */
export function writtenTurn(row: TurnRow, known: ReadonlySet<string>): WrittenTurn {
  const { attachments, createdAt, finishedAt, errorDetails, status, ...turn } = row
  const details = errorDetailsSchema.safeParse(errorDetails)
  return {
    ...turn,
    status: status === 'running' ? 'interrupted' : status,
    errorDetails: details.success ? details.data : null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    attachmentIds: attachments
      .map(({ attachmentId }) => attachmentId)
      .filter((id) => known.has(id)),
  }
}
