import { RuleError } from '@/lib/domain/rule-error';

/**
 * A text without the blanks around it.
 * @throws RuleError `rule` where nothing else is in it.
 */
export function requireWords(text: string, rule: 'reason_required' | 'comment_required'): string {
  const words = text.trim();
  if (words === '') throw new RuleError(rule);
  return words;
}
