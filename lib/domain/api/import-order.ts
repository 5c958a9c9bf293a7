import { z } from 'zod';
import { cleanLine, cleanText } from '@/lib/domain/values/text';

/** Media types of a file that is the body itself. Its bytes tell its format; the type says that it was meant as a file. */
export const importFileTypes = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

const yesOrNo = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((text) => text === '1' || text === 'true');

/** The parameters of an import. */
export const importParameters = z.strictObject({
  mapping: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'A mapping as JSON, or the name of a saved one; none for a results table.' }),
  into: z
    .enum(['drafts', 'published'])
    .default('drafts')
    .meta({ description: 'Into drafts for review, or published at once.' }),
  same_days: z.enum(['same', 'new']).optional().meta({
    description:
      'What polls are that have the house and days of a poll of the register, and contradict it in slug, sponsor, n or values; left out, the file is refused where there is one.',
  }),
  dry_run: yesOrNo.meta({ description: 'Say what would be done, and change nothing.' }),
  reason: z
    .string()
    .overwrite(cleanText)
    .min(1)
    .max(5000)
    .optional()
    .meta({ description: 'Why published waves are corrected, in words for readers.' }),
  name: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'What reports call a file that is the body itself.' }),
});
