-- CreateEnum
CREATE TYPE "VideoDelivery" AS ENUM ('inline', 'upload');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AttachmentKind" ADD VALUE 'video';
ALTER TYPE "AttachmentKind" ADD VALUE 'frame_list';

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "delivery" "VideoDelivery",
ADD COLUMN     "durationMs" INTEGER,
ADD COLUMN     "fps" DOUBLE PRECISION,
ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "sendOriginal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sourceUrl" TEXT,
ALTER COLUMN "width" DROP NOT NULL,
ALTER COLUMN "height" DROP NOT NULL,
ALTER COLUMN "blobHash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "thinking" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Owner" ADD COLUMN     "instructions" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Turn" ADD COLUMN     "estimatedTokens" INTEGER,
ADD COLUMN     "highResolutionTaken" BOOLEAN,
ADD COLUMN     "textTokens" INTEGER,
ADD COLUMN     "thinking" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "videoTokens" INTEGER;

-- CreateTable
CREATE TABLE "Frame" (
    "listId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "pictureId" UUID NOT NULL,

    CONSTRAINT "Frame_pkey" PRIMARY KEY ("listId","position")
);

-- CreateTable
CREATE TABLE "LeftOut" (
    "conversationId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "LeftOut_pkey" PRIMARY KEY ("conversationId","attachmentId")
);

-- CreateIndex
CREATE INDEX "Frame_pictureId_idx" ON "Frame"("pictureId");

-- CreateIndex
CREATE INDEX "LeftOut_attachmentId_idx" ON "LeftOut"("attachmentId");

-- AddForeignKey
ALTER TABLE "Frame" ADD CONSTRAINT "Frame_listId_fkey" FOREIGN KEY ("listId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Frame" ADD CONSTRAINT "Frame_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeftOut" ADD CONSTRAINT "LeftOut_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeftOut" ADD CONSTRAINT "LeftOut_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
