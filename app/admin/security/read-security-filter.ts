import { readDay } from '@/app/admin/_parts/read-day';
import type { SecurityFilter } from '@/lib/data/people/security-log';
import { securityEventSchema } from '@/lib/domain/people/security-event';

/** The parameter of an address that narrows the security log by each thing is called as that. */
const names = ['kind', 'person', 'address', 'from', 'to'] as const satisfies (keyof SecurityFilter)[];

/** What an address narrows the security log by; what it cannot be narrowed by is as if it were not there. */
export function readSecurityFilter(parameters: URLSearchParams): SecurityFilter {
  const text = (name: keyof SecurityFilter) => parameters.get(name)?.trim().slice(0, 200) || null;
  return {
    kind: securityEventSchema.nullable().catch(null).parse(text('kind')),
    person: text('person'),
    address: text('address'),
    from: readDay(text('from')),
    to: readDay(text('to')),
  };
}

/** The query of an address that shows a filter and a page. */
export function writeSecurityFilter(filter: SecurityFilter, page: number): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = filter[name];
    if (value !== null) parameters.set(name, value);
  }
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters}`;
}
