import { readDay } from '@/app/admin/_parts/read-day';
import type { LogFilter } from '@/lib/data/log/log';
import { revisionActionSchema, revisionWordSchema } from '@/lib/domain/record/revision';

const names = {
  word: 'kind',
  slug: 'thing',
  person: 'person',
  action: 'action',
  wave: 'wave',
  from: 'from',
  to: 'to',
} as const satisfies Record<keyof LogFilter, string>;

/** The parameter of an address that narrows the log by this. */
export const logParameters: Readonly<Record<keyof LogFilter, string>> = names;

/** What an address narrows the log by; what it cannot be narrowed by is as if it were not there. */
export function readLogFilter(parameters: URLSearchParams): LogFilter {
  const text = (name: keyof LogFilter) => parameters.get(names[name])?.trim().slice(0, 200) || null;
  return {
    word: revisionWordSchema.nullable().catch(null).parse(text('word')),
    slug: text('slug'),
    person: text('person'),
    action: revisionActionSchema.nullable().catch(null).parse(text('action')),
    wave: text('wave'),
    from: readDay(text('from')),
    to: readDay(text('to')),
  };
}

/** The query of an address that shows a filter and a page. */
export function writeLogFilter(filter: LogFilter, page: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== null && isName(name)) parameters.set(names[name], value);
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters}`;
}

function isName(name: string): name is keyof LogFilter {
  return name in names;
}
