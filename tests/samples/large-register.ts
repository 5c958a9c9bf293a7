/**
 * Statements of either kind of store that fill an empty register with so many waves, which is too many to be typed: as many questions and sources,
 * a tenth as many pollsters; four items a wave, two bases an item, five values a base.
 */
export function largeRegister(waves: number): string[] {
  const pollsters = waves / 10;
  return [
    `CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${waves * 40}) SELECT i FROM c`,
    `INSERT INTO "Organisation" (id, slug, name) SELECT i, 'pollster-' || i, 'Pollster ' || i FROM n WHERE i <= ${pollsters}`,
    `INSERT INTO "Source" (id, slug, kind, title, "publisherId", missing)
    SELECT i, 'source-' || i, 'primary_report', 'Report ' || i, 1 + i % ${pollsters}, '{}' FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Question" (id, slug, title, topic)
    SELECT i, 'question-' || i, 'Question ' || i, 'Topic ' || (i % 12) FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Wording" (id, "questionId", text) SELECT i, i, 'Wording ' || i FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Option" (id, "questionId", label, kind, position)
    SELECT i, 1 + (i - 1) / 5, 'Option ' || (i % 5), 'substantive', (i - 1) % 5 FROM n WHERE i <= ${waves * 5}`,
    `INSERT INTO "Wave" (id, slug, title, country, status, "fieldworkStart", "fieldworkEnd", "lastDay", mode, sampling, missing)
    SELECT i, 'wave-' || i, 'Wave ' || i, CASE i % 3 WHEN 0 THEN 'MN' ELSE 'KZ' END, 'published', ${day(0)}, ${day(4)},
      ${day(4)}, 'mode ' || (i % 4), 'probability', '{}'
    FROM n WHERE i <= ${waves}`,
    `UPDATE "Wave" SET status = 'withdrawn' WHERE id % 10 = 0`,
    `INSERT INTO "WaveOrganisation" ("waveId", "organisationId", role, position)
    SELECT i, 1 + i % ${pollsters}, 'pollster', 0 FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Item" (id, "waveId", "questionId", "wordingId", position, missing)
    SELECT i, 1 + (i - 1) / 4, 1 + (i * 7) % ${waves}, 1 + (i * 7) % ${waves}, (i - 1) % 4, '{}' FROM n WHERE i <= ${waves * 4}`,
    `INSERT INTO "Reference" (id, "itemId", "sourceId", position, missing)
    SELECT i, i, 1 + (i - 1) / 4, 0, '{}' FROM n WHERE i <= ${waves * 4}`,
    `INSERT INTO "Base" (id, "itemId", kind, missing, position)
    SELECT i, 1 + (i - 1) / 2, CASE i % 2 WHEN 0 THEN 'valid' ELSE 'all' END, '{}', (i - 1) % 2 FROM n WHERE i <= ${waves * 8}`,
    `INSERT INTO "Estimate" (id, "waveId", "baseId", "optionId", "referenceId", value, decimals, qualifier, unit, position)
    SELECT n.i, "Item"."waveId", 1 + (n.i - 1) / 5, ("Item"."questionId" - 1) * 5 + 1 + (n.i - 1) % 5, "Item".id, 20, 0, '=',
      'percent', (n.i - 1) % 40
    FROM n JOIN "Item" ON "Item".id = 1 + (n.i - 1) / 10`,
    `INSERT INTO "Revision" (id, editor, action, "waveId", subject, public)
    SELECT i, 'Tuya', 'publish', i, 'wave wave-' || i, TRUE FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Revision" (id, editor, "editorId", action, subject, public)
    SELECT ${waves} + i, 'Bat', 'bat-' || (i % 9), 'save', 'draft key-' || (i % ${waves}), FALSE FROM n WHERE i <= ${waves * 2}`,
    `INSERT INTO "Revision" (id, editor, action, "waveId", subject, public)
    SELECT ${waves * 3} + i, 'Bat', CASE i % 2 WHEN 0 THEN 'withdraw' ELSE 'correct' END, ${waves} - i,
      'wave wave-' || (${waves} - i), TRUE
    FROM n WHERE i <= ${waves / 10}`,
    `INSERT INTO "OrganisationAlias" ("organisationId", name) SELECT i, 'Alias ' || i FROM n WHERE i <= ${pollsters}`,
    `INSERT INTO "Claim" (id, slug, "sourceId", "estimateId", sentence)
    SELECT i, 'claim-' || i, i, i * 7, 'Sentence ' || i FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Draft" (id, key, title, entry, authors, checks, "waveId")
    SELECT i, 'key-' || i, 'Draft ' || i, '{}', '[]', '[]', CASE i % 2 WHEN 0 THEN i END FROM n WHERE i <= ${waves}`,
    `INSERT INTO "Change" (id) SELECT i FROM n WHERE i <= ${waves}`,
    `DROP TABLE n`,
    `ANALYZE`,
  ];
}

/** A day for each `i`, so many days later: no month has more than 28, which both kinds of store can count. */
function day(later: number): string {
  const [year, month, dayOfMonth] = [
    `2000 + (i + ${later}) / 336`,
    `(i + ${later}) / 28 % 12`,
    `(i + ${later}) % 28`,
  ];
  return `(${year}) || '-' || substr(CAST(101 + ${month} AS TEXT), 2) || '-' || substr(CAST(101 + ${dayOfMonth} AS TEXT), 2)`;
}
