-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "state" JSONB,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false
);
