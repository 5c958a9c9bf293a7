/** How long a register is: waves that all ask the same questions, with three answers on all respondents and some groups. */
export type LongRegister = { waves: number; questions: number; groups: number };

const answers = 3;

/**
 * Statements that fill an empty register with one long series of waves: four pollsters in turn, modes that change at random,
 * a wave a week from 1986 on, as few registers have it and anybody may come to.
 */
export function longRegister({ waves, questions, groups }: LongRegister): string[] {
  const bases = groups + 1;
  const items = waves * questions;
  const most = items * bases * answers;
  const day = (plus: number) => `date('1986-01-06', (i * 7 + ${plus}) || ' days')`;
  const chance = '(i * 7919 + i * i * 31)';
  return [
    `CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${most}) SELECT i FROM c`,
    `INSERT INTO Organisation (id, slug, name) SELECT i, 'house-' || i, 'House ' || i FROM n WHERE i <= 4`,
    `INSERT INTO Source (id, slug, kind, title, publisherId, missing)
    SELECT i, 'report-' || i, 'primary_report', 'Report ' || i, 1 + ${chance} % 4, '{}' FROM n WHERE i <= ${waves}`,
    `INSERT INTO Question (id, slug, title, topic)
    SELECT i, 'question-' || i, 'Question ' || i, 'Topic ' || (i % 3) FROM n WHERE i <= ${questions}`,
    `INSERT INTO Option (id, questionId, label, kind, position)
    SELECT i, 1 + (i - 1) / ${answers}, CASE i % 3 WHEN 1 THEN 'Approve' WHEN 2 THEN 'Disapprove' ELSE 'Don’t know' END,
      CASE i % 3 WHEN 0 THEN 'dont_know' ELSE 'substantive' END, (i - 1) % ${answers} FROM n WHERE i <= ${questions * answers}`,
    `INSERT INTO Wave (id, slug, title, country, status, fieldworkStart, fieldworkEnd, lastDay, universe, sampleSize, mode,
      sampling, missing)
    SELECT i, 'wave-' || i, 'Wave ' || i, 'MN', 'published', ${day(0)}, ${day(3)}, ${day(3)}, 'Adults',
      800 + 200 * (${chance} % 6), CASE ${chance} / 7 % 3 WHEN 0 THEN 'telephone' WHEN 1 THEN 'online' ELSE 'face to face' END,
      'probability', '{}' FROM n WHERE i <= ${waves}`,
    `INSERT INTO WaveOrganisation (waveId, organisationId, role, position)
    SELECT i, 1 + ${chance} % 4, 'pollster', 0 FROM n WHERE i <= ${waves}`,
    `INSERT INTO Item (id, waveId, questionId, position, missing)
    SELECT i, 1 + (i - 1) / ${questions}, 1 + (i - 1) % ${questions}, (i - 1) % ${questions}, '{"wording":"not_stated"}'
    FROM n WHERE i <= ${items}`,
    `INSERT INTO Reference (id, itemId, sourceId, position, missing)
    SELECT i, i, 1 + (i - 1) / ${questions}, 0, '{}' FROM n WHERE i <= ${items}`,
    `INSERT INTO Base (id, itemId, kind, groupDimension, "group", n, missing, position)
    SELECT i, 1 + (i - 1) / ${bases}, 'all', CASE (i - 1) % ${bases} WHEN 0 THEN NULL ELSE 'Age' END,
      CASE (i - 1) % ${bases} WHEN 0 THEN NULL ELSE 'Group ' || ((i - 1) % ${bases}) END, 400, '{}', (i - 1) % ${bases}
    FROM n WHERE i <= ${items * bases}`,
    `INSERT INTO Estimate (id, waveId, baseId, optionId, referenceId, value, decimals, qualifier, unit, position)
    SELECT n.i, Item.waveId, 1 + (n.i - 1) / ${answers}, (Item.questionId - 1) * ${answers} + 1 + (n.i - 1) % ${answers},
      Item.id, CASE (n.i - 1) % 3 WHEN 0 THEN 40 + Item.id % 20 WHEN 1 THEN 56 - Item.id % 20 ELSE 4 END, 0, '=', 'percent',
      (n.i - 1) % ${questions * bases * answers}
    FROM n JOIN Item ON Item.id = 1 + (n.i - 1) / ${bases * answers}`,
    `INSERT INTO Revision (id, editor, action, waveId, subject, public)
    SELECT i, 'Tuya', 'publish', i, 'wave wave-' || i, 1 FROM n WHERE i <= ${waves}`,
    `INSERT INTO Claim (id, slug, sourceId, estimateId, sentence)
    SELECT i, 'claim-' || i, i, i * ${bases * answers}, 'Sentence ' || i FROM n WHERE i <= ${waves}`,
    `INSERT INTO Change (id) SELECT i FROM n WHERE i <= ${waves}`,
    `DROP TABLE n`,
    `ANALYZE`,
  ];
}
