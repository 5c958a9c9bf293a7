'use client';

import { z } from 'zod';
import { newWaveLike } from '@/app/admin/waves/actions';
import { LastWaveSearch } from '@/components/review/last-wave-search';
import { lastWaveSchema } from '@/lib/domain/find/suggestion';
import { type Locale, wordsOf } from '@/lib/words/words';
import { writeLastWave } from './last-wave-text';
import { suggest } from './suggest';

/** Joins the search for a last wave with what it asks. */
export function LastWaveDesk({ page, typed, locale }: { page: string; typed: string; locale: Locale }) {
  const words = wordsOf(locale);
  const { t } = words;
  return (
    <LastWaveSearch
      page={page}
      typed={typed}
      begin={newWaveLike}
      suggest={(text) => suggest('lastWaves', text, z.array(lastWaveSchema))}
      write={(wave) => writeLastWave(wave, words)}
      words={{
        label: t('admin.waves.after.label'),
        button: t('admin.waves.after.find'),
        offered: (count) => t('admin.entry.suggest.count', { count }),
      }}
    />
  );
}
