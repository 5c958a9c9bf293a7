import type { Sampled } from './sample';

/** One wave's share of an answer, as an average of several houses needs it. */
export type AveragedWave = Sampled & {
  /** Tells the wave from every other. */
  id: string;
  /** Who did the fieldwork; waves of one house share its house effect. */
  house: string;
  /** First and last day of fieldwork (YYYY-MM-DD), both counted; a date known to the year spans the year. */
  startDay: string;
  endDay: string;
};
