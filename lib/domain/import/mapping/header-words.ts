import { foldText } from '@/lib/domain/find/search';
import type { ResultsColumn } from '@/lib/domain/results/results-columns';

/** What a word in a header usually means, in English, German, French, Spanish, Swedish, Russian and Mongolian. */
const words: readonly (readonly [ResultsColumn, string])[] = [
  [
    'fieldwork_start',
    'start|start date|begin|from|field start|fieldwork start|collectperiodfrom|von|beginn|debut|du|inicio|desde|fran|startdatum|nachalo|начало|с|эхэлсэн|эхлэх|эхлэл',
  ],
  [
    'fieldwork_end',
    'end|end date|to|until|field end|fieldwork end|collectperiodto|date|bis|ende|datum|fin|au|hasta|fecha|till|slut|slutdatum|конец|по|дата|дууссан|дуусах|огноо|polldate|poll date|erhebung|zeitraum|dates|fieldwork|feldzeit',
  ],
  [
    'source_published',
    'published|publication|publication date|release date|released|publdate|veroffentlicht|veroffentlichung|publie|publication le|publicado|publicacion|publicerad|опубликовано|публикация|нийтэлсэн',
  ],
  [
    'pollster',
    'pollster|company|firm|house|agency|institute|polling firm|organisation|organization|institut|umfrageinstitut|institut de sondage|sondeur|encuestadora|empresa|casa encuestadora|foretag|institutet|компания|организация|институт|социолог|компани|байгууллага|судалгааны байгууллага',
  ],
  [
    'sample_size',
    'n|sample|sample size|samplesize|size|respondents|stichprobe|befragte|fallzahl|anzahl befragte|echantillon|taille|taille de lechantillon|muestra|tamano|tamano de la muestra|urval|antal|antal intervjuer|выборка|опрошено|түүвэр|түүврийн хэмжээ|оролцогчид',
  ],
  [
    'mode',
    'mode|method|methodology|methode|erhebungsmethode|mode de recueil|metodo|metodologia|metod|insamlingsmetod|метод|метод опроса|арга|аргачлал',
  ],
  [
    'sponsor',
    'sponsor|sponsors|client|commissioned by|auftraggeber|commanditaire|client du sondage|patrocinador|cliente|medio|uppdragsgivare|bestallare|заказчик|захиалагч',
  ],
  ['source_url', 'url|link|source url|href|lien|enlace|lank|ссылка|холбоос|webseite|web'],
  ['source_title', 'source|quelle|fuente|kalla|источник|эх сурвалж|title of source|report'],
  ['question_title', 'question|item|frage|pregunta|fraga|вопрос|асуулт'],
  ['question_wording', 'wording|question text|text|question wording|fragetext|libelle|texto|формулировка'],
  [
    'option',
    'answer|option|response|choice|antwort|reponse|respuesta|opcion|svar|ответ|хариулт|party|partei|parti|partido|candidate|kandidat|партия|нам',
  ],
  [
    'value',
    'value|share|percent|percentage|pct|wert|anteil|prozent|valeur|part|pourcentage|valor|porcentaje|andel|varde|procent|доля|процент|значение|хувь|утга',
  ],
  [
    'universe',
    'universe|population|pop|grundgesamtheit|univers|universo|poblacion|malgrupp|генеральная совокупность|эх олонлог',
  ],
  ['country', 'country|land|pays|pais|страна|улс'],
  ['group', 'group|subgroup|category|gruppe|groupe|grupo|grupp|группа|бүлэг'],
  [
    'margin_of_error',
    'moe|margin of error|fehlertoleranz|marge derreur|margen de error|felmarginal|погрешность|алдааны хязгаар',
  ],
  ['base_n', 'base n|unweighted n|weighted n|subgroup n'],
  [
    'note',
    'note|notes|comment|comments|remark|anmerkung|bemerkung|remarque|nota|notas|anmarkning|kommentar|примечание|тэмдэглэл',
  ],
];

const meaning = new Map(
  words.flatMap(([column, list]) => list.split('|').map((word) => [toWords(word), column] as const)),
);

/** The attribute that a header usually names, with the word of it that says so; null where no word does. */
export function attributeOfHeader(header: string): { attribute: ResultsColumn; word: string } | null {
  const text = toWords(header);
  const own = meaning.get(text);
  if (own) return { attribute: own, word: header };
  const parts = text.split(' ');
  for (let length = Math.min(3, parts.length); length > 0; length -= 1)
    for (let at = 0; at + length <= parts.length; at += 1) {
      const word = parts.slice(at, at + length).join(' ');
      const attribute = word.length > 2 ? meaning.get(word) : undefined;
      if (attribute) return { attribute, word };
    }
  return null;
}

function toWords(text: string): string {
  return foldText(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/['’]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
