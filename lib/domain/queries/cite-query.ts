import { z } from 'zod';
import { isEdtf, precisionOf } from '@/lib/domain/values/edtf';
import { written } from './parameters';

/** The forms in which a citation is handed out. */
export const citeForms = ['text', 'bibtex', 'ris', 'csl-json'] as const;
export type CiteForm = (typeof citeForms)[number];

/** The parameters of a citation: its form, and the day of access where it is another than today. */
export const citeParameters = z.object({
  format: z.enum(citeForms).default('text'),
  accessed: written(['YYYY-MM-DD'], (given) => isEdtf(given) && precisionOf(given) === 'day'),
});
