// The schema of PostgreSQL follows from prisma/schema.prisma, so that the two cannot differ in what they hold. Where the two
// stores would order things otherwise, it is PostgreSQL that is told to do as SQLite does.

/** The schema of PostgreSQL, whose client is written to `output`, a folder beside it. */
export function deriveSchema(schema, output) {
  return (
    schema
      .replace(/^( *output +=).*$/m, `$1 "${output}"`)
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace(/^enum (\w+) \{\n([^}]*)\}/gm, (_, name, values) => `enum ${name} {\n${sortLines(values)}}`)
      .replace(/^( +\w+ +Json\??)(?=\s)/gm, '$1 @db.Json')
      // An index of PostgreSQL holds no text as long as a wording may be: the migration has one over a hash of it.
      .replace('@@unique([questionId, text, language])', '@@index([questionId])')
  );
}

/** PostgreSQL sorts the words of an enum in the order in which they are declared, SQLite by their letters. */
function sortLines(lines) {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}
