-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "base" JSONB;
