-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "importId" UUID;

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Conversation_importId_idx" ON "Conversation"("importId");

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;
