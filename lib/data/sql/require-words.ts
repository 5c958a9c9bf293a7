import { RuleError } from '@/lib/domain/rule-error';
import { cleanText } from '@/lib/domain/values/text';

/**
 * A text as it is kept (see `cleanText`); `field` is where it is typed.
 * @throws RuleError `rule` where nothing else is in it.
 */
export function requireWords(
  text: string,
  rule: 'reason_required' | 'comment_required',
  field: string | null = null,
): string {
  const words = cleanText(text);
  if (words === '') throw new RuleError(rule, {}, field);
  return words;
}
