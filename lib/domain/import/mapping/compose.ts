import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import { toSlug } from '@/lib/domain/values/slug';
import type { Mapping } from './mapping';

/** A row of the results table as texts; what it lacks is not entered. */
export type RowTexts = Partial<Record<ResultsColumn, string>>;

/** Why an attribute cannot be put together, and of what. */
type ComposeIssue = { column: ResultsColumn; value: string | null; reason: string };

const slugged = { wave: 'wave_title', question: 'question_title' } as const;
/** What may stay without a value where no pattern fits. */
const optional: readonly ResultsColumn[] = [
  'pollster',
  'sponsor',
  'universe',
  'fieldwork_start',
  'fieldwork_end',
  'source_published',
  'source_locator',
  'source_url',
  'note',
  'base_note',
  'question_wording',
];
/** Titles and slugs are put together last, of what the others gave. */
const titles: readonly ResultsColumn[] = ['question_title', 'source_title', 'wave_title', 'question', 'wave'];
const inTurn = [...resultsColumns.filter((column) => !titles.includes(column)), ...titles];
const slugColumns = ['wave', 'question'] as const;

/** Puts together the attributes that a mapping composes, and the slugs of waves and questions. */
export class Composer {
  private readonly mapping: Mapping;
  private readonly meaning = new Map<string, string>();
  private readonly slugs = new Map<string, string | null>();

  constructor(mapping: Mapping) {
    this.mapping = mapping;
  }

  /**
   * Fills in a row. `cellOf` gives the cell of a column of the file, null where it is empty or there is no such column;
   * `read` reads what is put together.
   */
  fill(
    row: RowTexts,
    cellOf: (column: string) => string | null,
    read: (column: ResultsColumn, text: string) => { text: string } | { reason: string },
  ): ComposeIssue[] {
    const issues = inTurn.flatMap((column) => {
      const patterns = this.mapping.composed[column];
      if (!patterns) return [];
      const text = firstWhole(patterns, (name) => partOf(row, name) ?? cellOf(name));
      const readText = text === null ? null : read(column, text);
      if (readText && 'reason' in readText) return [{ column, value: text, reason: readText.reason }];
      if (readText) row[column] = readText.text;
      if (text === null && optional.includes(column)) return [];
      const reason = `no pattern fits: each has a part without a value (${patterns.join(' or ')})`;
      return text === null ? [{ column, value: null, reason }] : [];
    });
    return [...issues, ...slugColumns.flatMap((column) => this.slugIssue(row, column) ?? [])];
  }

  private slugIssue(row: RowTexts, column: 'wave' | 'question'): ComposeIssue | null {
    const isGiven = row[column] !== undefined && !this.mapping.composed[column];
    const text = row[column] ?? row[slugged[column]];
    if (isGiven || text === undefined) return null;
    const slug = this.slugOf(text);
    if (slug === null) return { column, value: text, reason: 'no slug can be made of this; give one' };
    row[column] = slug;
    const key = `${column} ${slug}`;
    const other = this.meaning.get(key);
    this.meaning.set(key, other ?? text);
    if (other === undefined || other === text) return null;
    return {
      column,
      value: text,
      reason: `has the slug ${slug}, as ${JSON.stringify(other)} has; put what tells them apart first`,
    };
  }

  private slugOf(text: string): string | null {
    const known = this.slugs.get(text);
    if (known !== undefined) return known;
    const slug = toSlug(text);
    this.slugs.set(text, slug);
    return slug;
  }
}

/** What a row says in a column of the results table, or null where it says nothing, or why it does not. */
export function partOf(row: RowTexts, name: string): string | null {
  const column = resultsColumns.find((one) => one === name);
  const text = column === undefined ? undefined : row[column];
  return text === undefined || ['', 'not_stated', 'not_applicable'].includes(text) ? null : text;
}

function firstWhole(patterns: readonly string[], part: (name: string) => string | null): string | null {
  for (const pattern of patterns) {
    let isWhole = true;
    const text = pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = part(name);
      if (value === null) isWhole = false;
      return value ?? '';
    });
    if (isWhole) return text;
  }
  return null;
}
