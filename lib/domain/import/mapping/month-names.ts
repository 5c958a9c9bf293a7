/** Months by their names and short names, in languages whose names do not contradict each other. */
const names: readonly string[] = [
  'jan january januar jänner janv janvier ene enero gennaio gen janeiro januari jän январь января янв',
  'feb february februar feber févr fev février fevrier febr febrero febbraio fevereiro februari февраль февраля фев февр',
  'mar march märz marz mär mrz mars marzo março marco maart mrt март марта мар',
  'apr april avr avril abr abril aprile апрель апреля апр',
  'may mai mayo maggio mag maio maj mei май мая',
  'jun june juni juin junio giugno giu junho июнь июня июн',
  'jul july juli juil juillet julio luglio lug julho июль июля июл',
  'aug august août aout ago agosto augusti augustus авг август августа',
  'sep sept september septembre sept septiembre setiembre settembre set setembro сентябрь сентября сен сент',
  'oct october okt oktober octobre octubre ottobre ott outubro out октябрь октября окт',
  'nov november novembre noviembre novembro ноябрь ноября ноя нояб',
  'dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro декабрь декабря дек',
];

const numberOf = new Map(names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1])));

/** The number of a month by its name in lower case, `own` names first; null where it is none. */
export function monthNumber(name: string, own: Readonly<Record<string, number>>): number | null {
  return (Object.hasOwn(own, name) ? own[name] : undefined) ?? numberOf.get(name) ?? null;
}
