import { checkDatesAndSizes, refusalsOf } from '@/lib/domain/checks/check-wave';
import { type BasePlace, severityOf, type WaveFinding } from '@/lib/domain/checks/wave-finding';
import type { Wave } from '@/lib/domain/record/wave';
import { cleanLine } from '@/lib/domain/values/text';
import { isOfColumn } from './column-base';
import type { EntryIssue, EntryWarning } from './entry-issue';
import type { WaveEntry } from './wave-entry';

/** What keeps the wave that an entry would be from being published, at the fields that mend it. `today` is an ISO day. */
export function refusedFields(entry: WaveEntry, wave: Wave, today: string): EntryIssue[] {
  return refusalsOf(wave, today).flatMap((finding): EntryIssue[] => {
    switch (finding.kind) {
      case 'too_early':
        return [{ path: datePath(finding.place, entry), key: 'too_early', values: { date: finding.date } }];
      case 'margin_large':
        return [
          { path: 'attributes.marginOfError', key: 'margin_large', values: { margin: finding.margin } },
        ];
      case 'in_future':
        return [{ path: 'attributes.limitations', key: 'in_future', values: { date: finding.date } }];
      default:
        // An end before its start is an issue of the dates as they are typed.
        return [];
    }
  });
}

/** What is odd about the dates and sizes of the wave that an entry would be, at its fields. */
export function oddFields(entry: WaveEntry, wave: Wave, today: string | null): EntryWarning[] {
  return checkDatesAndSizes(wave, today)
    .filter(({ kind }) => severityOf[kind] !== 'refuse')
    .flatMap((finding) => toWarning(finding, entry) ?? []);
}

function toWarning(finding: WaveFinding, entry: WaveEntry): EntryWarning | null {
  switch (finding.kind) {
    case 'in_future':
      return { path: 'attributes.fieldworkEnd', key: finding.kind, values: { date: finding.date } };
    case 'too_long': {
      const { kind, start, days } = finding;
      return { path: 'attributes.fieldworkEnd', key: kind, values: { start, days } };
    }
    case 'other_date': {
      // A name in addresses that nobody typed is made of the title, which says the same.
      if (finding.at === 'slug' && entry.slug === '') return null;
      const { kind, said, start, end } = finding;
      return { path: finding.at, key: kind, values: { said, start, end } };
    }
    case 'published_before_end':
    case 'published_late': {
      const { kind, source, published, end } = finding;
      return { path: datePath({ source }, entry), key: kind, values: { published, end } };
    }
    case 'sample_of_one':
      return { path: 'attributes.sampleSize', key: finding.kind, values: {} };
    case 'base_of_one':
      return { path: basePath(finding, entry), key: finding.kind, values: {} };
    case 'base_larger': {
      const { kind, n, sampleSize } = finding;
      return { path: basePath(finding, entry), key: kind, values: { n, sampleSize } };
    }
    default:
      return null;
  }
}

function datePath(
  place: Extract<WaveFinding, { kind: 'too_early' }>['place'],
  { sources }: WaveEntry,
): string {
  if ('attribute' in place) return `attributes.${place.attribute}`;
  const source = sources.find(({ title }) => cleanLine(title) === place.source.title);
  return source ? `sources.${source.key}.published` : 'sources';
}

function basePath({ item: index, base }: BasePlace, { items }: WaveEntry): string {
  const item = items[index];
  const column = item?.columns.find((one) => isOfColumn(one)(base));
  return item && column ? `items.${item.key}.columns.${column.key}.n` : 'items';
}
