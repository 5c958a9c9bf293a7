-- CreateEnum
CREATE TYPE "OrganisationRole" AS ENUM ('fieldwork_house', 'pollster', 'sponsor');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('dataset', 'news_article', 'opinion_article', 'press_release', 'primary_report', 'reference');

-- CreateEnum
CREATE TYPE "OptionKind" AS ENUM ('dont_know', 'neutral', 'no_answer', 'none', 'other', 'refused', 'substantive');

-- CreateEnum
CREATE TYPE "WaveStatus" AS ENUM ('published', 'withdrawn');

-- CreateEnum
CREATE TYPE "DraftStatus" AS ENUM ('draft', 'in_review');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('in_review', 'returned');

-- CreateEnum
CREATE TYPE "PersonRole" AS ENUM ('admin', 'editor', 'publisher');

-- CreateEnum
CREATE TYPE "InvitationPurpose" AS ENUM ('join', 'reset_password');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "mergedIntoId" INTEGER,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OrganisationAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "publisherId" INTEGER,
    "author" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "archivedUrl" TEXT COLLATE "C",
    "published" TEXT COLLATE "C",
    "accessed" TEXT COLLATE "C",
    "language" TEXT COLLATE "C",
    "licence" TEXT COLLATE "C",
    "missing" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMP(3),
    "citesId" INTEGER,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "finding" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMP(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionTitle" (
    "questionId" INTEGER NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "QuestionTitle_pkey" PRIMARY KEY ("questionId","language")
);

-- CreateTable
CREATE TABLE "Wording" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C",
    "translatesId" INTEGER,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Option" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "kind" "OptionKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "side" INTEGER,
    "step" INTEGER,

    CONSTRAINT "Option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OptionLabel" (
    "optionId" INTEGER NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OptionLabel_pkey" PRIMARY KEY ("optionId","language")
);

-- CreateTable
CREATE TABLE "FormerName" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER,
    "thing" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "successor" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FormerName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C" NOT NULL,
    "status" "WaveStatus" NOT NULL DEFAULT 'published',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMP(3),
    "fieldworkStart" TEXT COLLATE "C",
    "fieldworkEnd" TEXT COLLATE "C",
    "lastDay" TEXT COLLATE "C",
    "universe" TEXT COLLATE "C",
    "sampleSize" INTEGER,
    "mode" TEXT COLLATE "C",
    "sampling" TEXT COLLATE "C",
    "marginOfError" TEXT COLLATE "C",
    "designEffect" TEXT COLLATE "C",
    "responseRate" TEXT COLLATE "C",
    "weighting" TEXT COLLATE "C",
    "frame" TEXT COLLATE "C",
    "recruitment" TEXT COLLATE "C",
    "eligibility" TEXT COLLATE "C",
    "quotas" TEXT COLLATE "C",
    "incentives" TEXT COLLATE "C",
    "interviewLanguages" TEXT COLLATE "C",
    "funder" TEXT COLLATE "C",
    "qualityChecks" TEXT COLLATE "C",
    "limitations" TEXT COLLATE "C",
    "missing" JSON NOT NULL,
    "publishedAlone" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnBecause" TEXT COLLATE "C",

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaveOrganisation" (
    "waveId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "role" "OrganisationRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WaveOrganisation_pkey" PRIMARY KEY ("waveId","role","position")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" SERIAL NOT NULL,
    "waveId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "wordingId" INTEGER,
    "place" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "missing" JSON NOT NULL,
    "checkedBy" TEXT COLLATE "C",

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" SERIAL NOT NULL,
    "itemId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "missing" JSON NOT NULL,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Base" (
    "id" SERIAL NOT NULL,
    "itemId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",
    "groupDimension" TEXT COLLATE "C",
    "group" TEXT COLLATE "C",
    "n" INTEGER,
    "nWeighted" DOUBLE PRECISION,
    "missing" JSON NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Base_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Estimate" (
    "id" SERIAL NOT NULL,
    "waveId" INTEGER NOT NULL,
    "baseId" INTEGER NOT NULL,
    "optionId" INTEGER NOT NULL,
    "referenceId" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "decimals" INTEGER NOT NULL,
    "qualifier" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Estimate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "estimateId" INTEGER NOT NULL,
    "sentence" TEXT COLLATE "C" NOT NULL,
    "verbatim" BOOLEAN NOT NULL DEFAULT true,
    "locator" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editor" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C",
    "action" TEXT COLLATE "C" NOT NULL,
    "waveId" INTEGER,
    "subject" TEXT COLLATE "C" NOT NULL,
    "before" JSON,
    "after" JSON,
    "changes" JSON,
    "reason" TEXT COLLATE "C",
    "public" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionWave" (
    "revisionId" INTEGER NOT NULL,
    "waveId" INTEGER NOT NULL,

    CONSTRAINT "RevisionWave_pkey" PRIMARY KEY ("revisionId","waveId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "status" "DraftStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "entry" JSON NOT NULL,
    "authors" JSON NOT NULL,
    "waveId" INTEGER,
    "waveVersion" INTEGER,
    "base" JSON,
    "reason" TEXT COLLATE "C",
    "checks" JSON NOT NULL,
    "comment" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'in_review',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fields" JSON NOT NULL,
    "base" JSON NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "comment" TEXT COLLATE "C",
    "authorId" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT COLLATE "C",
    "role" "PersonRole" NOT NULL,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C" NOT NULL,
    "accessToken" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "idToken" TEXT COLLATE "C",
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "purpose" "InvitationPurpose" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" "PersonRole" NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" SERIAL NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "secretHash" TEXT COLLATE "C" NOT NULL,
    "beginning" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "scopes" JSON NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "times" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C",
    "person" TEXT COLLATE "C",
    "address" TEXT COLLATE "C" NOT NULL,
    "device" TEXT COLLATE "C",
    "what" TEXT COLLATE "C",

    CONSTRAINT "SecurityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "content" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");

-- CreateIndex
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationAlias_name_key" ON "OrganisationAlias"("name");

-- CreateIndex
CREATE INDEX "OrganisationAlias_organisationId_idx" ON "OrganisationAlias"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_publisherId_idx" ON "Source"("publisherId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Source_citesId_idx" ON "Source"("citesId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Source_title_idx" ON "Source"("title");

-- CreateIndex
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");

-- CreateIndex
CREATE INDEX "Question_topic_slug_idx" ON "Question"("topic", "slug");

-- CreateIndex
CREATE INDEX "Wording_questionId_idx" ON "Wording"("questionId");

-- CreateIndex
CREATE INDEX "Wording_translatesId_idx" ON "Wording"("translatesId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Option_questionId_label_key" ON "Option"("questionId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Option_questionId_position_key" ON "Option"("questionId", "position");

-- CreateIndex
CREATE INDEX "FormerName_thing_name_idx" ON "FormerName"("thing", "name");

-- CreateIndex
CREATE INDEX "FormerName_questionId_idx" ON "FormerName"("questionId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Wave_slug_key" ON "Wave"("slug");

-- CreateIndex
CREATE INDEX "Wave_status_lastDay_idx" ON "Wave"("status", "lastDay" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Wave_status_country_lastDay_idx" ON "Wave"("status", "country", "lastDay" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Wave_lastDay_idx" ON "Wave"("lastDay" NULLS FIRST);

-- CreateIndex
CREATE INDEX "WaveOrganisation_organisationId_idx" ON "WaveOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "WaveOrganisation_waveId_role_organisationId_key" ON "WaveOrganisation"("waveId", "role", "organisationId");

-- CreateIndex
CREATE INDEX "Item_questionId_idx" ON "Item"("questionId");

-- CreateIndex
CREATE INDEX "Item_wordingId_idx" ON "Item"("wordingId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Item_waveId_questionId_wordingId_key" ON "Item"("waveId", "questionId", "wordingId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Reference_sourceId_idx" ON "Reference"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_itemId_position_key" ON "Reference"("itemId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Base_itemId_position_key" ON "Base"("itemId", "position");

-- CreateIndex
CREATE INDEX "Estimate_optionId_idx" ON "Estimate"("optionId");

-- CreateIndex
CREATE INDEX "Estimate_referenceId_idx" ON "Estimate"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_baseId_optionId_key" ON "Estimate"("baseId", "optionId");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_waveId_position_key" ON "Estimate"("waveId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_estimateId_idx" ON "Claim"("estimateId");

-- CreateIndex
CREATE INDEX "Revision_waveId_at_idx" ON "Revision"("waveId" NULLS FIRST, "at");

-- CreateIndex
CREATE INDEX "Revision_public_at_idx" ON "Revision"("public", "at");

-- CreateIndex
CREATE INDEX "Revision_public_action_at_idx" ON "Revision"("public", "action", "at");

-- CreateIndex
CREATE INDEX "Revision_subject_idx" ON "Revision"("subject");

-- CreateIndex
CREATE INDEX "Revision_editorId_idx" ON "Revision"("editorId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Revision_action_idx" ON "Revision"("action");

-- CreateIndex
CREATE INDEX "RevisionWave_waveId_idx" ON "RevisionWave"("waveId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_key_key" ON "Draft"("key");

-- CreateIndex
CREATE INDEX "Draft_waveId_idx" ON "Draft"("waveId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Draft_status_savedAt_idx" ON "Draft"("status", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_key_key" ON "Proposal"("key");

-- CreateIndex
CREATE INDEX "Proposal_status_savedAt_idx" ON "Proposal"("status", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_word_slug_authorId_key" ON "Proposal"("word", "slug" NULLS FIRST, "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_secretHash_key" ON "ApiKey"("secretHash");

-- CreateIndex
CREATE INDEX "ApiKey_userId_idx" ON "ApiKey"("userId");

-- CreateIndex
CREATE INDEX "SecurityEvent_at_idx" ON "SecurityEvent"("at");

-- CreateIndex
CREATE INDEX "SecurityEvent_address_id_idx" ON "SecurityEvent"("address", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_slug_key" ON "ImportMapping"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_name_key" ON "ImportMapping"("name");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OrganisationAlias" ADD CONSTRAINT "OrganisationAlias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_citesId_fkey" FOREIGN KEY ("citesId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "QuestionTitle" ADD CONSTRAINT "QuestionTitle_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_translatesId_fkey" FOREIGN KEY ("translatesId") REFERENCES "Wording"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Option" ADD CONSTRAINT "Option_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OptionLabel" ADD CONSTRAINT "OptionLabel_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "FormerName" ADD CONSTRAINT "FormerName_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "WaveOrganisation" ADD CONSTRAINT "WaveOrganisation_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "WaveOrganisation" ADD CONSTRAINT "WaveOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "Wording"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Base" ADD CONSTRAINT "Base_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "Base"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "Estimate"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "RevisionWave" ADD CONSTRAINT "RevisionWave_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "RevisionWave" ADD CONSTRAINT "RevisionWave_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;


-- The same wording stands once at a question: a whole text has no room in an index, a hash of it does.
CREATE UNIQUE INDEX "Wording_questionId_text_language_key" ON "Wording"("questionId", md5("text"), "language");
