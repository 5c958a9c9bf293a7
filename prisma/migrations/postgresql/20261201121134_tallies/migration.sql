-- CreateTable
CREATE TABLE "Tally" (
    "key" TEXT COLLATE "C" NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("key")
);
