import { LRUCache } from 'lru-cache';

import { createTranslator } from 'next-intl';
import { once } from '@/lib/domain/memo';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { Estimate } from '@/lib/domain/record/estimate';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import { precisionOf } from '@/lib/domain/values/edtf';
import { isolate } from '@/lib/domain/values/isolate';
import { valueOf } from '@/lib/domain/values/missing';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';
import adminEn from '@/lib/words/messages/admin.en.json';
import en from '@/lib/words/messages/en.json';
import { locales } from './locales.js';

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** The language of pages without a prefix in their address. */
export const defaultLocale = locales[0];

/** The language that a part of an address names, or null. */
export function readLocale(text: string): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

/** The words of the back office are a file of their own, under `admin`. */
const withAdmin = { ...en, admin: adminEn };
const messages: Record<Locale, typeof withAdmin> = { en: withAdmin };

/** Dates and numbers of English pages follow the day-month order of most of the world. */
const formatLocales: Record<Locale, string> = { en: 'en-GB' };

/** The words and the number and date formats of one language. */
export type Words = ReturnType<typeof createWords>;

const words = new Map<Locale, Words>();

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  const known = words.get(locale) ?? createWords(locale);
  words.set(locale, known);
  return known;
}

function createWords(locale: Locale) {
  const formatLocale = formatLocales[locale];
  const t = withIsolates(
    createTranslator({
      locale,
      messages: messages[locale],
      onError: (error) => {
        throw error;
      },
    }),
  );
  const whole = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 0 });
  const regions = new Intl.DisplayNames(formatLocale, { type: 'region' });
  const languages = new Intl.DisplayNames(formatLocale, { type: 'language' });
  const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });
  const dateFormats = {
    year: new Intl.DateTimeFormat(formatLocale, { year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(formatLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(formatLocale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  };
  const date = (edtf: string) => dateFormats[precisionOf(edtf)].format(new Date(edtf));
  const periods = new LRUCache<string, string>({ max: mostPeriods });
  const period = (start: string, end: string) => {
    const key = `${start}/${end}`;
    const written = periods.get(key) ?? writePeriod(start, end);
    periods.set(key, written);
    return written;
  };
  const writePeriod = (start: string, end: string) => {
    const precision = precisionOf(start);
    if (start === end) return date(start);
    if (precision !== precisionOf(end)) return `${date(start)} – ${date(end)}`;
    const range = dateFormats[precision].formatRange(new Date(start), new Date(end));
    return range.replace(/\s*–\s*/, ' – ').replace(/^(\d{1,2}) – (\d{1,2} )/, '$1–$2');
  };
  const between = ({ start, end }: { start: string | null; end: string | null }): string | null => {
    if (start !== null && end !== null) return period(start, end);
    if (start !== null) return t('date.from', { date: date(start) });
    return end === null ? null : t('date.until', { date: date(end) });
  };
  const decimalFormat = once(
    (decimals: number) =>
      new Intl.NumberFormat(formatLocale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  );
  const decimal = (value: number, decimals: number) => decimalFormat(decimals).format(value);
  /** One decimal more where a number would be rounded to 0, so that an end of an interval keeps its side of it. */
  const points = (pts: number, decimals: number) => {
    const shown = Math.abs(pts) < 0.5 * 10 ** -decimals ? decimals + (pts === 0 ? 0 : 1) : decimals;
    const text = decimal(Math.abs(pts), shown);
    return Number(pts.toFixed(shown)) < 0 ? `−${text}` : text;
  };
  const printed = (text: string) => decimal(Number(text), text.split('.')[1]?.length ?? 0);
  return {
    locale,
    t,
    count: (value: number) => whole.format(value),
    decimal,
    /** Points that were worked out, with a true minus sign. */
    points,
    /** A difference in points, with its sign; nothing has none. */
    signedPoints: (pts: number, decimals: number) =>
      Number(pts.toFixed(decimals)) > 0 ? `+${points(pts, decimals)}` : points(pts, decimals),
    /** A share that was worked out from printed ones, without its unit and with no more decimals than it has. */
    computedShare: (sharePct: number) => printed(String(sharePct)),
    /** A printed decimal, such as a published margin, in the digits of the language. */
    printed,
    country: (code: string) => regions.of(code) ?? code,
    language: (code: string) => languages.of(code) ?? code,
    list: (parts: string[]) => list.format(parts.map(isolate)),
    names: (organisations: OrganisationName[]) => organisations.map(({ name }) => isolate(name)).join(', '),
    date,
    period,
    between,
    /** The time of fieldwork as far as it is known; null where it is not. */
    fieldwork: ({ fieldworkStart, fieldworkEnd }: Disclosure): string | null =>
      between({ start: valueOf(fieldworkStart), end: valueOf(fieldworkEnd) }),
    /** A printed share in words: 69%, more than 85%, about 60%. */
    share: ({ value, decimals, qualifier }: Pick<Estimate, 'value' | 'decimals' | 'qualifier'>): string =>
      t(`share.${qualifierKeys[qualifier]}`, { share: decimal(value, decimals) }),
    /** A printed share without its unit, for a table's cell. */
    bareShare: (estimate: Pick<Estimate, 'value' | 'decimals' | 'qualifier'>): string =>
      t(`bareShare.${qualifierKeys[estimate.qualifier]}`, {
        share: decimal(Number(writePrintedNumber(estimate)), estimate.decimals),
      }),
    /** Twelve short names of months, for a time axis. */
    monthNames: Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(formatLocale, { month: 'short', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, month, 1)),
      ),
    ),
  };
}

/** So many periods are remembered as they are written: an Intl.DateTimeFormat takes its time. */
const mostPeriods = 20_000;

const qualifierKeys = { '=': 'exact', '<': 'less', '>': 'more', '~': 'about' } as const;

/** What is put into a message is set apart in it, so that no name moves the numbers and words around it. */
function withIsolates<Translate extends (...given: never[]) => unknown>(translate: Translate): Translate {
  return new Proxy(translate, {
    apply: (target, self, [key, values, ...rest]) =>
      Reflect.apply(target, self, [key, isolateValues(values), ...rest]),
  });
}

function isolateValues(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(value) : value,
  ]);
  return Object.fromEntries(isolated);
}
