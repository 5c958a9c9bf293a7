import { createContext, useContext } from 'react';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { EntryEdit } from '@/lib/domain/entry/edit-entry';
import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { ItemEntry, WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import type { EntryActions } from './entry-actions';

/** What every part of the entry screen needs, and what stays the same while one types. */
export type Desk = {
  words: Words;
  edit: (edit: EntryEdit) => void;
  ask: EntryActions;
  /** What the register knows of a question, fetched once. */
  learn: (slug: string) => Promise<KnownQuestion | null>;
  /** The chart of an item as it would be published; null where there is too little to draw. */
  toSpec: ToItemSpec;
};

export type ToItemSpec = (wave: DrawnWave, item: ItemEntry) => ChartSpec | null;

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the entry screen stands outside of it');
  return desk;
}

/** What a chart says of the wave that its item is of; apart from the desk, since it changes while one types. */
export type DrawnWave = Pick<WaveEntry, 'attributes' | 'country' | 'sources' | 'title'>;

const DrawnWaveContext = createContext<DrawnWave | null>(null);

export const DrawnWaveProvider = DrawnWaveContext.Provider;

export function useDrawnWave(): DrawnWave | null {
  return useContext(DrawnWaveContext);
}
