'use client';

import { z } from 'zod';
import { newWaveLike } from '@/app/admin/waves/actions';
import { LastWaveSearch } from '@/components/review/last-wave-search';
import { lastWaveSchema } from '@/lib/domain/find/suggestion';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { writeLastWave } from './last-wave-text';
import { suggest } from './suggest';

const { t } = wordsOf(defaultLocale);

/** Joins the search for a last wave with what it asks. */
export function LastWaveDesk({ page, typed }: { page: string; typed: string }) {
  return (
    <LastWaveSearch
      page={page}
      typed={typed}
      begin={newWaveLike}
      suggest={(text) => suggest('lastWaves', text, z.array(lastWaveSchema))}
      write={writeLastWave}
      words={{
        label: t('admin.waves.after.label'),
        button: t('admin.waves.after.find'),
        offered: (count) => t('admin.entry.suggest.count', { count }),
      }}
    />
  );
}
