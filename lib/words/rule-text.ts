import { RuleError } from '@/lib/domain/rule-error';
import admin from '@/lib/words/messages/admin.en.json';
import type { Words } from './words';

/** The message of a rule that said no; what is no rule of ours is thrown on. */
export function ruleText(error: unknown, { t }: Words): string {
  if (!(error instanceof RuleError) || !isRule(error.key)) throw error;
  return t(`admin.rule.${error.key}`, { ...error.values });
}

/** The messages of a schema: the words of the rules that it names, or what it says itself. */
export function issueTexts(issues: { message: string }[], { t }: Words): string[] {
  return issues.map(({ message }) => (isRule(message) ? t(`admin.rule.${message}`) : message));
}

function isRule(key: string): key is keyof typeof admin.rule {
  return Object.hasOwn(admin.rule, key);
}
