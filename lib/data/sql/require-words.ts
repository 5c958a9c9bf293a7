import { RuleError } from '@/lib/domain/rule-error';
import { cleanText } from '@/lib/domain/values/text';

/**
 * A text as it is kept (see `cleanText`).
 * @throws RuleError `rule` where nothing else is in it.
 */
export function requireWords(text: string, rule: 'reason_required' | 'comment_required'): string {
  const words = cleanText(text);
  if (words === '') throw new RuleError(rule);
  return words;
}
