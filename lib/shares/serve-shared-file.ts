import { findAttachmentFile, serveFile } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { requireShare, type Share } from './find-share.ts'
import { sharedPath } from './shared-path.ts'

interface SharedFileQuery {
  token: string
  attachmentId: string
  which: 'original' | 'preview'
}

/**
 * The bytes of a picture, a video or a frame that a link shows, by the link's own authority. Not to
 * be kept by any browser: a revoked link is gone at once.
 * @throws AppError `not_found`, also for what is not on the path or not shared.
 */
export async function serveSharedFile(
  request: Request,
  { token, attachmentId, which }: SharedFileQuery,
): Promise<Response> {
  const share = await requireShare(token)
  if (!share.media || !(await isShown(share, attachmentId))) throw new AppError('not_found')
  const file = await findAttachmentFile(share.ownerId, attachmentId, which)
  const response = await serveFile(request, file)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** Whether a question on the path has it, by itself or as a frame of a list. */
async function isShown(share: Share, attachmentId: string): Promise<boolean> {
  const onPath = { some: { turnId: { in: await sharedPath(share) } } }
  const count = await db.attachment.count({
    where: {
      id: attachmentId,
      OR: [{ turns: onPath }, { frameOf: { some: { list: { turns: onPath } } } }],
    },
  })
  return count > 0
}
