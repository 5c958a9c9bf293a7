import { newWaveLike } from '@/app/admin/waves/actions';
import { ButtonForm } from '@/components/ui/button-form';
import type { LastWave } from '@/lib/domain/find/suggestion';
import type { Words } from '@/lib/words/words';
import { writeLastWave } from './last-wave-text';

/** The last waves of the pollsters and questions that were looked for, each with the button that begins the next one. */
export function LastWaveList({ found, typed, words }: { found: LastWave[]; typed: string; words: Words }) {
  const { t } = words;
  const title = t('admin.waves.after.found', { typed });
  if (found.length === 0) return <p className="text-ink-2">{t('admin.waves.after.none', { typed })}</p>;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="mt-2" aria-label={title}>
        {found.map((one) => (
          <li
            key={`${one.of} ${one.name}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule-soft py-2 text-small"
          >
            <span>
              <b className="font-semibold">{one.name}</b>
              {one.foundAs !== null && ` (${one.foundAs})`}
              <span className="block text-note text-ink-3">{writeLastWave(one, words)}</span>
            </span>
            <ButtonForm
              action={newWaveLike}
              about={{ wave: one.wave.slug }}
              label={t('admin.waves.newLike')}
              spokenLabel={`${t('admin.waves.newLike')}: ${writeLastWave(one, words)}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
