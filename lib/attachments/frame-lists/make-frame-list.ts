import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { NewFrameList } from '../schema.ts'
import { DEFAULT_FPS, MAX_FPS, MAX_FRAMES, MIN_FPS, MIN_FRAMES } from '../videos/video-limits.ts'

/**
 * Makes a frame list of an owner's pictures, in this order; one may stand in it several times. From
 * then on they belong to the list, and go with it.
 * @returns the attachment's id.
 * @throws AppError `frames_too_few`, `frames_too_many`, `frames_rate`, `not_found` for what is not
 * the owner's, `invalid_request` for what is no picture.
 */
export async function makeFrameList(
  ownerId: string,
  { frames, fps = DEFAULT_FPS }: NewFrameList,
): Promise<string> {
  checkFrames(frames.length, fps)
  return db.$transaction(async (transaction) => {
    // Lock the owner, so that the pictures cannot move to another owner without the list.
    await ensureOwnerRow(transaction, ownerId)
    return writeFrameList(transaction, { ownerId, frames, fps })
  })
}

async function writeFrameList(
  transaction: Prisma.TransactionClient,
  { ownerId, frames, fps }: { ownerId: string; frames: string[]; fps: number },
): Promise<string> {
  const unique = [...new Set(frames)]
  const found = await transaction.attachment.findMany({
    where: { ownerId, id: { in: unique } },
    select: { id: true, kind: true, width: true, height: true, mediaType: true },
  })
  const first = found.find(({ id }) => id === frames[0])
  if (!first || found.length !== unique.length) throw new AppError('not_found')
  if (found.some(({ kind }) => kind !== 'picture')) {
    throw new AppError('invalid_request', { details: { field: 'frames' } })
  }
  const { width, height, mediaType } = first
  const id = randomUUID()
  await transaction.attachment.create({
    data: {
      id,
      ownerId,
      kind: 'frame_list',
      name: `${frames.length} frames`,
      mediaType,
      width,
      height,
      fps,
      frames: {
        createMany: { data: frames.map((pictureId, position) => ({ pictureId, position })) },
      },
    },
  })
  return id
}

function checkFrames(count: number, fps: number): void {
  if (count < MIN_FRAMES) {
    throw new AppError('frames_too_few', { details: { count, limit: MIN_FRAMES } })
  }
  if (count > MAX_FRAMES) {
    throw new AppError('frames_too_many', { details: { count, limit: MAX_FRAMES } })
  }
  if (fps < MIN_FPS || fps > MAX_FPS) {
    throw new AppError('frames_rate', { details: { min: MIN_FPS, max: MAX_FPS } })
  }
}
