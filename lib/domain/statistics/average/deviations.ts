import { HouseLevels, type Weighed } from './house-levels';
import { filterSeries, type Series } from './level-passes';
import { deviationAt, placesWithin, plausibleRange, type Scale, searchScale } from './scale-search';

/** What the waves say of how fast the level moves (points a day, √q) and how far houses lie apart (points, τ). */
export type Fit = {
  /** The deviations of greatest likelihood, and the natural logarithm of that. */
  best: { perDay: number; ofHouses: number };
  logLikelihood: number;
  /** Those that are plausible, each with its weight beforehand. */
  plausibleDays: readonly Weighed[];
  plausibleHouses: readonly Weighed[];
};

const houseScale: Scale = { unit: 0.05, most: 100, usual: 5 };
const mostPerDay = 10;
const usualPerDay = 1;
const dayPlaces = 8;
const housePlaces = 10;

/**
 * The deviations of greatest likelihood, at most 10 points a day and 100 points between houses, each 0 where nothing else
 * is likelier; and those that are plausible beside them, half-Cauchy with scales of 1 point a day and 5 points between
 * houses. Source of the latter: A. Gelman, Bayesian Analysis 1 (2006), 515-534.
 */
export function fitDeviations(series: Series, days: number): Fit {
  const dayScale: Scale = { unit: 0.05 / Math.sqrt(days), most: mostPerDay, usual: usualPerDay };
  const housesAt = (perDay: number) =>
    new HouseLevels(filterSeries(series, perDay ** 2), series.plan.waves, series.houses);
  const bestHouses = (houses: HouseLevels) => searchScale(houseScale, (sd) => houses.logLikelihood(sd));
  const profile = (perDay: number) => bestHouses(housesAt(perDay)).value;
  const bestDay = searchScale(dayScale, profile);
  const perDay = deviationAt(dayScale, bestDay.place);
  const houses = housesAt(perDay);
  const bestHouse = bestHouses(houses);
  const dayRange = plausibleRange(dayScale, profile, bestDay);
  const houseRange = plausibleRange(houseScale, (sd) => houses.logLikelihood(sd), bestHouse);
  return {
    best: { perDay, ofHouses: deviationAt(houseScale, bestHouse.place) },
    logLikelihood: bestHouse.value,
    plausibleDays: placesWithin(dayScale, dayRange, dayPlaces),
    plausibleHouses: placesWithin(houseScale, houseRange, housePlaces),
  };
}
