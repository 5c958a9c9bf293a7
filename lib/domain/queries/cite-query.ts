import type { QueryProblem } from './results-query';
import { isEdtf, precisionOf } from '@/lib/domain/values/edtf';

/** The forms in which a citation is handed out. */
export const citeForms = ['text', 'bibtex', 'ris', 'csl-json'] as const;
export type CiteForm = (typeof citeForms)[number];

const names = ['format', 'accessed'];

/** Reads the query of a citation: its form, and the day of access where it is another than today. */
export function readCiteQuery(
  parameters: URLSearchParams,
): { form: CiteForm; accessed: string | null } | { problems: QueryProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((parameter): QueryProblem[] => {
    const values = parameters.getAll(parameter);
    const value = values.join(', ');
    if (!names.includes(parameter)) return [{ parameter, value, allowed: names }];
    if (values.length > 1) return [{ parameter, value, allowed: ['one value'] }];
    if (parameter === 'format') {
      const isForm = citeForms.some((form) => form === value);
      return isForm ? [] : [{ parameter, value, allowed: citeForms }];
    }
    const isDay = isEdtf(value) && precisionOf(value) === 'day';
    return isDay ? [] : [{ parameter, value, allowed: ['YYYY-MM-DD'] }];
  });
  if (problems.length > 0) return { problems };
  const form = citeForms.find((one) => one === parameters.get('format')) ?? 'text';
  return { form, accessed: parameters.get('accessed') };
}
