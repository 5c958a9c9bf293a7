import { checkDatesAndSizes, refusalsOf } from '@/lib/domain/checks/check-wave';
import { compareWaves } from '@/lib/domain/checks/compare-waves';
import { severityOf, type WaveFinding } from '@/lib/domain/checks/wave-finding';
import { fieldworkDays, type Wave } from '@/lib/domain/record/wave';
import type { ResultsColumn } from '@/lib/domain/results/results-columns';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import { valueOf } from '@/lib/domain/values/missing';

type Judged = { issues: TableIssue[]; warnings: TableIssue[] };

/** Waves of one house that are compared with each: those that began last before it. */
const mostCompared = 10;

/**
 * What speaks against the waves that an import is to write. What a wave is refused for is an issue where it is to be
 * published, and a warning of a draft, which is judged again. Rows have been judged already for what they alone show.
 */
export function judgeWaves(
  waves: readonly Wave[],
  { isPublished, today, lineOf }: { isPublished: boolean; today: string; lineOf: (wave: Wave) => number },
): Judged {
  const judged: Judged = { issues: [], warnings: [] };
  for (const wave of waves) {
    const findings = checkDatesAndSizes(wave, today);
    const refused = refusalsOf(wave, today, findings);
    const list = isPublished ? judged.issues : judged.warnings;
    list.push(...toIssues(wave, refused, lineOf(wave)));
    const odd = findings.filter(
      ({ kind }) => severityOf[kind] === 'warn' && kind !== 'other_date' && kind !== 'published_before_end',
    );
    judged.warnings.push(...toIssues(wave, odd, lineOf(wave)));
  }
  for (const { wave, findings } of relatedIn(waves))
    judged.warnings.push(...toIssues(wave, findings, lineOf(wave)));
  return judged;
}

/** Findings of a wave as what is said of a line of the file. */
export function toIssues(wave: Wave, findings: readonly WaveFinding[], line: number): TableIssue[] {
  return findings.flatMap((finding): TableIssue[] => {
    const told = tell(finding);
    return told ? [{ line, value: wave.slug, ...told }] : [];
  });
}

function tell(finding: WaveFinding): { column: ResultsColumn; value?: string; reason: string } | null {
  switch (finding.kind) {
    case 'too_early': {
      const { date: value, place } = finding;
      const column = 'source' in place ? 'source_published' : columnOf[place.attribute];
      return { column, value, reason: 'is before 1900; check the year' };
    }
    case 'in_future': {
      const reason =
        'has not happened yet; mend the date, or import it into drafts and say in its limitations why it is published all the same';
      return { column: 'fieldwork_end', value: finding.date, reason };
    }
    case 'too_long': {
      const { start, end, days } = finding;
      const reason = `is at least ${days} days after the fieldwork began on ${start}; check the years`;
      return { column: 'fieldwork_end', value: end, reason };
    }
    case 'published_late': {
      const { published, end } = finding;
      const reason = `is more than a year after the fieldwork ended on ${end}; check the years`;
      return { column: 'source_published', value: published, reason };
    }
    case 'margin_large': {
      const reason = 'is no margin of error, which is at most 50 points';
      return { column: 'margin_of_error', value: finding.margin, reason };
    }
    case 'sample_of_one':
      return { column: 'sample_size', value: '1', reason: 'is a sample of one; check it' };
    case 'base_of_one':
      return { column: 'base_n', value: '1', reason: `is an n of one, of ${ofBase(finding)}; check it` };
    case 'base_larger': {
      const { n, sampleSize } = finding;
      const reason = `is more than the whole sample of ${sampleSize}, of ${ofBase(finding)}`;
      return { column: 'base_n', value: String(n), reason };
    }
    case 'duplicate':
      return related(finding, 'is likely the same poll as');
    case 'overlap':
      return related(finding, 'was in the field on the same days as');
    case 'same_values':
      return related(finding, 'has the very values of');
    default:
      return null;
  }
}

const columnOf = { fieldworkStart: 'fieldwork_start', fieldworkEnd: 'fieldwork_end' } as const;

function ofBase({ question, base }: Extract<WaveFinding, { kind: 'base_of_one' | 'base_larger' }>): string {
  const among = base.group === null ? '' : ` among ${base.group}`;
  return `${JSON.stringify(question.title)}${among}`;
}

function related(
  { other, same, compared }: Extract<WaveFinding, { kind: 'duplicate' | 'overlap' | 'same_values' }>,
  what: string,
): { column: ResultsColumn; reason: string } {
  return {
    column: 'wave',
    reason: `${what} ${other.slug} of the same house: ${same} of ${compared} values that both print are the same`,
  };
}

/** The waves of a file that repeat or overlap an earlier one of it, each kind once for a wave. */
function relatedIn(waves: readonly Wave[]): { wave: Wave; findings: WaveFinding[] }[] {
  const byHouse = new Map<string, { wave: Wave; firstDay: string }[]>();
  for (const wave of waves) {
    const days = fieldworkDays(wave.disclosure);
    if (!days) continue;
    for (const { name } of valueOf(wave.disclosure.pollsters) ?? []) {
      const ofHouse = byHouse.get(name) ?? [];
      byHouse.set(name, ofHouse);
      ofHouse.push({ wave, firstDay: days.firstDay });
    }
  }
  return [...byHouse.values()].flatMap((ofHouse) => {
    const sorted = ofHouse.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
    return sorted.map(({ wave }, index) => {
      const found = sorted
        .slice(Math.max(0, index - mostCompared), index)
        .reverse()
        .flatMap((other) => compareWaves(wave, other.wave) ?? []);
      return {
        wave,
        findings: found.filter(({ kind }, at) => found.findIndex((one) => one.kind === kind) === at),
      };
    });
  });
}
