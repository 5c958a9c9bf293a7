import { newItem } from './edit-item';
import { emptyEntry, emptySource, type WaveEntry } from './wave-entry';

/** An entry to begin with: nothing typed, with the fields of one source and one question. */
export const blankEntry: WaveEntry = {
  ...emptyEntry,
  sources: [emptySource('s1')],
  items: [newItem('i1', 's1')],
};
