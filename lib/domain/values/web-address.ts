import { z } from 'zod';
import { cleanLine } from './text';

/** An address that a reader may be sent to: absolute, http or https, without blanks. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'must be an absolute http or https address' })
  .overwrite(cleanLine)
  .regex(/^\S+$/, 'must not hold blanks; write %20 for one');
