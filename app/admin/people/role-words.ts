import type { RoleWords } from '@/components/people/role-choice';
import { roleSchema } from '@/lib/domain/people/editor';
import type { Words } from '@/lib/words/words';

/** The roles to choose from, in words. */
export function roleWords({ t }: Words): RoleWords[] {
  return roleSchema.options.map((role) => ({
    role,
    name: t(`admin.people.roleName.${role}`),
    hint: t(`admin.people.roleHint.${role}`),
  }));
}

/** Words around a link that is shown once. */
export function linkWords({ t }: Words) {
  return { link: t('admin.people.link'), copy: t('admin.people.copy'), copied: t('admin.people.copied') };
}
