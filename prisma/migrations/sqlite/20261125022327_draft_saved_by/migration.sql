-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "savedBy" TEXT NOT NULL DEFAULT '';

-- Whoever saved it last, as the log has it.
UPDATE "Draft" SET "savedBy" = COALESCE((
  SELECT "editor" FROM "Revision"
  WHERE "subject" = 'draft ' || "Draft"."key" AND "action" IN ('create', 'save')
  ORDER BY "id" DESC LIMIT 1
), '');
