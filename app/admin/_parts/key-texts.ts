import type { ScopeWords } from '@/components/people/key-form';
import type { ListedKey } from '@/lib/data/people/api-keys';
import { isWithinRole, keyLifetimes, scopesOf } from '@/lib/domain/people/api-key';
import type { Role } from '@/lib/domain/people/editor';
import { lastUseOf } from '@/lib/sign-in/key-uses';
import type { Words } from '@/lib/words/words';

/** The rows of a table of keys whose holder has this role. */
export function toKeyRows(keys: ListedKey[], role: Role) {
  const now = new Date().toISOString();
  return keys.map((key) => ({
    ...key,
    scopes: key.scopes.map((scope) => ({ scope, isAllowed: isWithinRole(scope, role) })),
    hasExpired: key.expires !== null && key.expires <= now,
    used: lastUseOf(key),
  }));
}

/** What the form that makes a key says to somebody of a role. */
export function keyFormWords({ t }: Words, role: Role) {
  const scopes: ScopeWords[] = scopesOf(role).map((scope) => ({
    scope,
    name: t(`admin.keys.scope.${scope}`),
    hint: t(`admin.keys.scopeHint.${scope}`),
  }));
  return {
    scopes,
    lifetimes: keyLifetimes.map((value) => ({ value, label: t(`admin.keys.lifetimes.${value}`) })),
    words: {
      name: t('admin.keys.name'),
      nameHint: t('admin.keys.nameHint'),
      scopes: t('admin.keys.scopes'),
      lifetime: t('admin.keys.lifetime'),
      password: t('admin.keys.password'),
      submit: t('admin.keys.make'),
      key: t('admin.keys.key'),
      copy: t('admin.keys.copy'),
      copied: t('admin.keys.copied'),
    },
  };
}
