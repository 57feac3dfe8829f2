/**
 * The names of the months, January first, in languages of which no other words are known: in full, as they stand in a date,
 * and abbreviated without a point.
 */
export const OTHER_MONTHS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ar: named(
    'يناير فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية أغسطس/اغسطس/آب سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر',
  ),
  bg: named('януари февруари март април май юни юли август септември октомври ноември декември'),
  ca: named(
    'gener/gen febrer/febr març abril maig juny juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des',
  ),
  et: named('jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember'),
  hr: named(
    'siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada/listopad studenog/studenoga/studeni prosinca/prosinac',
  ),
  id: named(
    'januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt november/nov desember/des',
  ),
  lt: named('sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio'),
  lv: named(
    'janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī',
  ),
  sk: named(
    'januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta septembra októbra/október novembra decembra',
  ),
  sl: named('januarja februarja marca aprila maja junija julija avgusta/avgust septembra oktobra novembra decembra'),
  sr: named(
    'јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула август/августа септембар/септембра октобар/октобра новембар/новембра децембар/децембра',
  ),
};

/** Twelve months, parted by spaces, their forms by strokes. */
function named(months: string): string[][] {
  return months.split(' ').map((forms) => forms.split('/'));
}
