import type { Gender } from '../language.ts';
import { NAME_HONORIFICS, NAME_ROLES, TITLES_AND_ROLES } from './titles.ts';

export const HONORIFICS = `${NAME_HONORIFICS} ${TITLES_AND_ROLES} madam mister hon pres lt-gov det supt insp messrs sens reps hajji sayyid monsignor pastor`;

/** Those, and occupations that hardly stand before a name. */
export const ROLES = `${TITLES_AND_ROLES} ${NAME_ROLES} executive cto co-founder cofounder vice-president advocate counsel lecturer scholar strategist consultant pollster specialist engineer doctor physician surgeon nurse forward winger quarterback pitcher skipper trainer referee boss owner chef artist musician rapper comedian filmmaker producer novelist poet correspondent columnist anchor host presenter broadcaster blogger commentator critic campaigner organizer organiser contender frontrunner front-runner hopeful rival opponent incumbent member mla alderman treasurer comptroller principal headteacher headmaster teacher student pupil resident neighbour neighbor witness victim survivor farmer fisherman driver pilot worker entrepreneur trader mogul magnate broker monarch priest pastor cleric monk nun whip under-secretary negotiator diplomat warden guard soldier fighter rebel warlord militant gunman suspect defendant plaintiff inmate prisoner ruler politician democrat republican socialist conservative liberal premier-designate co-host moderator vice-chairman co-chair coordinator administrator provost dean rector registrar curator librarian architect designer model veteran son daughter wife husband widow widower girlfriend boyfriend fiancee uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter parent gentleman surrogate operative lobbyist donor vice-presidential`;

export const ROLE_MODIFIERS =
  'foreign prime vice deputy former ex acting interim assistant associate senior junior chief first second defense defence finance interior home health education trade justice state general executive national federal special press presidential republican democratic labour labor conservative liberal opposition party government military army navy police human rights new then-president late outgoing incoming longtime veteran lead head managing opposition-leader attorney majority minority house senate white supreme court district county city campaign team world olympic national-security security economic communications transport transportation agriculture energy environment culture sports budget planning development cabinet parliament parliamentary provincial regional local permanent under co lieutenant gubernatorial vice-presidential political policy head';

/** Office words to who holds the office. */
export const OFFICES: ReadonlyMap<string, string> = new Map([
  ['presidency', 'president'],
  ['premiership', 'premier'],
  ['chancellery', 'chancellor'],
  ['chancellorship', 'chancellor'],
  ['governorship', 'governor'],
  ['mayoralty', 'mayor'],
  ['papacy', 'pope'],
]);

/** Other words for an office: short forms, and those that also tell a gender. */
export const OFFICE_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'senator sen sens',
    'representative rep reps congressman congresswoman',
    'governor gov',
    'president pres',
    'professor prof',
    'general gen',
    'colonel col',
    'captain capt',
    'sergeant sgt',
    'superintendent supt',
    'premier pm',
    'spokesperson spokesman spokeswoman',
    'chairperson chairman chairwoman chair',
    'councillor councilman councilwoman',
  ].flatMap((line) => {
    const [office = '', ...others] = line.split(' ');
    return others.map((other) => [other, office] as const);
  }),
);

export const NAME_PARTICLES =
  "van von der den de del della di da dos das du la le los las el al bin ibn bint ben ould ter ten zu af av wa y e abu op st d' l' al- mac";

const GENDERED: readonly (readonly [Gender, string])[] = [
  [
    'male',
    'mr mister sir lord father brother king prince emperor sultan emir pope cardinal archbishop congressman spokesman chairman councilman businessman fisherman gunman gentleman actor son husband uncle nephew grandfather grandson widower boyfriend boy man monk patriarch priest imam ayatollah sheikh sheik rabbi headmaster policeman fireman salesman vice-chairman alderman statesman',
  ],
  [
    'female',
    'mrs ms miss lady dame madam sister queen princess congresswoman spokeswoman chairwoman councilwoman businesswoman actress mother daughter wife aunt niece grandmother granddaughter widow girlfriend girl woman nun headmistress policewoman mum mom fiancee stateswoman',
  ],
];

export const GENDER_WORDS: ReadonlyMap<string, Gender> = new Map(
  GENDERED.flatMap(([gender, words]) => words.split(' ').map((word) => [word, gender] as const)),
);

/** Plural and collective nouns for people and bodies, as they stand as speakers. */
export const PEOPLE_NOUNS =
  'officials official police authorities critics supporters opponents analysts experts researchers scientists economists lawmakers senators democrats republicans prosecutors investigators witnesses residents organizers activists protesters campaigners sources source aides advisers advisors allies leaders ministers doctors lawyers voters people men women government administration ministry agency company campaign committee council court commission department office party group team union army military report statement study survey poll newspaper agency spokesman spokeswoman spokesperson bank firm opposition delegation parliament senate congress watchdog regulator association federation organization organisation foundation institute embassy palace kremlin presidency';

export const OCCASIONS =
  'statement interview speech tweet tweets post conference briefing letter email e-mail memo rally debate address remarks testimony appearance message note filing report release op-ed column essay article blog book video audio call hearing meeting session event forum town-hall broadcast program programme show twitter facebook instagram telegram cnn fox nbc abc cbs msnbc bbc radio television tv telephone phone podcast announcement press news summary phone-in communique telegram text reuters ap afp bloomberg reporters reporter journalists journalist newspaper agency';

export const PRONOUN_GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);
