import type { PageLanguage } from '../name-language.ts';
import { englishNames } from './names.ts';
import { wordSet, wordTable } from './word-set.ts';

/** What spotting names on English pages needs. The background bundles only this part of English. */
export const englishPageLanguage: PageLanguage = {
  ...englishNames,
  headlineVerb: /s$/i,
  things: wordSet(`
airport avenue boulevard bridge building center centre college foundation hall highway hospital hotel house institute international
library memorial museum park plaza prize road school square stadium street tower towers university award cup trophy
organization corp inc ltd llc group holdings act doctrine
`),
  commonFamilyNames: wordSet(`
alexander allen andrew anthony art arthur bacon baker ball ban bank banks barber bell berry best better bill bird
bishop black blood bloom blue bond boy branch brand brooklyn brooks brown bull bush butler can carpenter case cash
castle chad charles chase chelsea child christopher church close cloud coach cook cross crow curry daniel david day
days dean diamond douglas early edward english fair faith fang field fields fine fish fisher florence flowers foot
ford fox francis frank free freed french friend frost gang gates gay george georgia german glad glass gold golden good
gordon gore grace grant gray green grey guy hall hand hands head heart henry hill hills ho hood hope howard hunter
hurt irish israel ivy james jobs john jordan joseph joy judge justice keen kelly kim kind king lake lamb lane large
law laws le lee leonard leslie lewis little lock london long lord louis love loving lucky ma major man manning mark
marshall martin mason mate matthew maurice michael mills moody moon more moss nail nations neil nice nicholas noble
norman oh oliver oscar pace page pan paris park parks pat patrick paul peacock pearl pence pepper peter philip pierce
pool poor pope porter post potter pound power powers price pride prior proud queen race rain ralph ray raymond read
reed rice rich rivers roach rob robert roger root roots rose ruby rush russell ryan sales sand sands savage scott sea
self sellers shade sharp shell ship shore short silver simon singer small smart snow song sparks speaker speed spring
stanley star stark steel stephen stern stone storm storms stout street strong stuart summer summers sun sung swan
sweet swift sydney tan temple terry thomas tony victor vincent wall walls walter wan waters way wayne wells welsh
william winter winters wise wolf wood woods yes
`),
  firms: wordSet(`
daily times herald gazette tribune telegraph chronicle observer mirror inquirer bulletin mail independent journal star sun
guardian review weekly monitor press news today post standard broadcasting television tv radio online international
inn motors telecom petroleum mobile minerals mining steel foods insurance tobacco breweries bottling
`),
  firmsBefore:
    /(?<![\p{L}\p{M}])(?:Air|Radio|TV|Voice of|Times of|Trust of|Royal Bank of|HMA?S|HMCS|INS|USS|RMS|SS|M[SVY]) $/u,
  relationBefore:
    /(?<!\p{L})(?:my|his|her|their|our|your|['’]s) (?:\p{Ll}+ )?(?:(?:grand|step)?(?:son|daughter|father|mother|brother|sister)|husband|wife|partner|uncle|aunt|nephew|niece|cousin|twin|fianc[ée]e?|(?:boy|girl)?friend|buddy|neighbou?r|(?:class|flat|house|room|team)mate|colleague) $/iu,
  thingsBefore: new Map([
    // Of firms. That of Japan is its central bank.
    ...['america', 'ireland', 'china', 'india', 'scotland'].map((name) => [name, /(?<!\p{L})Bank of $/u] as const),
    ['turkey', /(?<!\p{L})(?:roasted|smoked|fried|ground|leftover|stuffed) $/iu],
  ]),
  legalFormAfter:
    /^(?: \p{Lu}[\p{L}&’'-]*){0,3},? (?:Inc|Ltd|Limited|LLC|PLC|[Pp]lc|Corp|Corporation|Company|Co|Group|Holdings?|GmbH|AG|S\.?A|SpA|Oyj|AB|ASA|N\.?V)(?![\p{L}\p{N}])/u,
  thingsOf: wordTable({
    indian:
      'basket baskets corn paintbrush pony ponies club clubs beadwork moccasin moccasins headdress headdresses powwow',
    turkey:
      'soup tacos taco chili meatball meatballs sausage sausages bacon broth stock gravy salad wrap wraps breasts thighs jerky trot',
    egyptian: 'cotton mau',
    irish: 'linen',
    turkish: 'towel towels bath baths',
    dutch: 'auction auctions courage uncle treat',
    cuban: 'sandwich heel heels',
    belgian: 'waffle waffles',
    greek: 'yogurt yoghurt',
    canadian: 'bacon',
    brazilian: 'wax',
    mexican: 'wave',
    guinea: 'worm',
    jordan: 'almond almonds',
    lebanon: 'cedar cedars',
    canada: 'lynx jay jays',
    norway: 'spruce spruces maple maples rat rats lobster',
    japanese: 'knotweed maple maples beetle beetles encephalitis',
    // Seas, and what is named after one.
    china: 'sea',
    japan: 'sea trench',
    philippine: 'sea',
  }),
  thingsNearSigns: wordTable({
    indian: `
pottery blanket blankets jewelry jewellery weaving weavings rug rugs art artifacts artefacts arrowheads chief chiefs tribe tribes
reservation reservations village villages burial lands land casino casinos mounds school schools`,
  }),
  nearSigns: wordTable({
    turkey: 'brine sandwich sandwiches rye giblets drumstick drumsticks carcass gobble thyme',
    indian: `
arizona oklahoma oregon montana wyoming nevada dakota alaska idaho nebraska navajo apache cherokee sioux lakota hopi pueblo zuni
klamath cheyenne comanche choctaw seminole mohawk iroquois ojibwe shoshone arapaho blackfeet chippewa paiute ute crow`,
  }),
  counting: /(?<!\p{L})(?:an?|the|this|that|his|her|their|your|my|our|every|each|one|two|per) $/iu,
  // Slovene, Croatian, Albanian, Indonesian and Italian; Finnish; Polish and Czech; Polish and Croatian; Catalan; Italian;
  // Portuguese; Malay, Spanish and Catalan; Finnish; Estonian; Spanish; Norwegian and Danish; Spanish; French and Spanish; Slovene;
  // Swedish; Finnish.
  foreignWords: wordSet(
    'mali oman pole dane palau monaco peru cuba nauru laos barbados finn malta reunion danes finns omani',
  ),
};
