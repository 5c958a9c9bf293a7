import { isEdtf } from '@/lib/domain/values/edtf';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const named = new RegExp(
  `(?:(?<!\\d)(\\d{1,2})[\\s-]+)?(?<!\\p{L})(${monthName})\\.?[\\s-]+((?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
const numbered = /(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;
const monthly = /(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d]|-\d)/g;

/** The dates that a text holds beyond doubt: 2024-03-05, 20240305, 5 March 2024, March 2024, 2024-03. */
export function datesIn(text: string): string[] {
  const days = [...text.matchAll(numbered)].map(([, year, , month, day]) => `${year}-${month}-${day}`);
  const words = [...text.matchAll(named)].map(([, day, name = '', year]) => {
    const month = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
    return [year, String(month), ...(day === undefined ? [] : [day])]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
  const whole = [...text.matchAll(monthly)].flatMap(([, year = '', month = '']) =>
    isTwoYears(year, month) ? [] : [`${year}-${month}`],
  );
  return [...days, ...words, ...whole].filter(isEdtf);
}

/** 2011-12 may be December, or a winter. */
function isTwoYears(year: string, month: string): boolean {
  return (Number(year) + 1) % 100 === Number(month);
}

/** The years that a text holds: four digits of 1900 to 2099 that stand alone. */
export function yearsIn(text: string): string[] {
  return text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
}
