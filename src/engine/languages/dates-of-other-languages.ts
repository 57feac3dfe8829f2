/**
 * How other languages write the day that stands above a story or in its dateline: an English text of a French agency may begin
 * "PARIS, 7 mars 2021 (AFP)". All words folded (text/fold.ts).
 */

/** For each month, its names as they stand in a date: French, German, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian,
 * Swedish, Polish, Czech, Romanian, Turkish, Finnish, Russian, Ukrainian. */
const MONTHS = [
  'janvier januar janner enero janeiro gennaio januari stycznia ledna ianuarie ocak tammikuuta января січня',
  'fevrier februar feber febrero fevereiro febbraio februari lutego unora februarie subat helmikuuta февраля лютого',
  'mars marz marzo marco maart marts marca brezna martie mart maaliskuuta марта березня',
  'avril april abril aprile kwietnia dubna aprilie nisan huhtikuuta апреля квітня',
  'mai mayo maio maggio mei maj maja kvetna mayis toukokuuta мая травня',
  'juin juni junio junho giugno czerwca cervna iunie haziran kesakuuta июня червня',
  'juillet juli julio julho luglio lipca cervence iulie temmuz heinakuuta июля липня',
  'aout august agosto augustus augusti sierpnia srpna agustos elokuuta августа серпня',
  'septembre september septiembre setiembre setembro settembre wrzesnia zari septembrie eylul syyskuuta сентября вересня',
  'octobre oktober octubre outubro ottobre pazdziernika rijna octombrie ekim lokakuuta октября жовтня',
  'novembre november noviembre novembro listopada listopadu noiembrie kasim marraskuuta ноября листопада',
  'decembre dezember diciembre dezembro dicembre december desember grudnia prosince decembrie aralik joulukuuta декабря грудня',
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, n) => names.split(' ').map((name) => [name, n + 1] as const)),
);

/** The number 1–12 of a month's name in another language, folded. */
export const monthElsewhere = (lower: string): number | undefined => NUMBERS.get(lower);

/** Between a day, its month and its year: "11 de febrero de 2021", "2nd of March 2021". Folded. */
export const linksDate = (lower: string): boolean => /^(?:de|del|do|of)$/.test(lower);

/** A day's number as it is written there: "1er", "1º". Its number is the first group. */
export const DAY_ELSEWHERE = /^(\d{1,2})(?:er|o|a)?$/;

/** Small words and weekdays beside a date, folded: "le 3 octobre", "lunes, 11 de febrero". */
const BESIDE = new Set(
  (
    'le la el il de del den der am au op г р ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
    'lunedi martedi mercoledi giovedi venerdi sabato domenica segunda-feira terca-feira quarta-feira quinta-feira sexta-feira ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lordag sondag tisdag'
  ).split(' '),
);

/** Whether a word stands in dates of other languages. Folded. */
export const belongsToDate = (lower: string): boolean => BESIDE.has(lower) || NUMBERS.has(lower);

/** Before the author's name above a story: "Von Jane Roe", "Par Jane Roe". Folded. */
export const AUTHORSHIP_ELSEWHERE = /^(?:von|por|par|door)$/;
