import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { Words } from '@/lib/words/words';

/** Which of some names the register knows, and as whom; which will be new, and what is like them. */
export function NameStandings(props: { names: string[]; standings: readonly NameStanding[]; words: Words }) {
  const { names, standings, words } = props;
  const { t } = words;
  const told = names.flatMap((name) => standings.find((one) => one.name === name) ?? []);
  if (told.length === 0) return null;
  return (
    <ul className="name-standings">
      {told.map(({ name, known, similar }) => (
        <li key={name} data-standing={known === null ? 'new' : 'known'}>
          {known === name
            ? t('admin.entry.names.known', { name })
            : known !== null
              ? t('admin.entry.names.alias', { name, known })
              : similar.length > 0
                ? t('admin.entry.names.similar', { name, similar: similar.join(', ') })
                : t('admin.entry.names.new', { name })}
        </li>
      ))}
    </ul>
  );
}
