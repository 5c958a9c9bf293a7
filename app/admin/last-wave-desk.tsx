'use client';

import { z } from 'zod';
import { LastWaveSearch } from '@/components/office/last-wave-search';
import { lastWaveSchema } from '@/lib/domain/suggestion';
import { defaultLocale, wordsOf } from '@/lib/format';
import { suggest } from './suggest';
import { newWaveLike } from './waves/actions';
import { writeLastWave } from './write-last-wave';

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
