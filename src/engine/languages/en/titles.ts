import type { Gender } from '../language.ts';

export const HONORIFICS =
  'mr mrs ms miss mx dr sir lady lord dame madam mister rev reverend fr father sister brother rabbi imam sheikh sheik ayatollah pope saint cardinal archbishop bishop prof professor hon king queen prince princess emperor sultan emir gen maj lt col capt cpl sgt cmdr adm gov sen rep pres lt-gov pvt det supt insp messrs sens reps president chancellor premier mullah hajji sayyid monsignor pastor';

/** Heads of offices and occupations, as they stand before a name or are used of a person met before. */
export const ROLES =
  'president minister premier chancellor secretary senator congressman congresswoman representative lawmaker governor mayor ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chairperson chief director executive ceo cfo cto founder co-founder cofounder president-elect vice-president general colonel major captain lieutenant sergeant admiral commander officer commissioner judge justice prosecutor attorney lawyer solicitor advocate counsel professor lecturer scientist researcher scholar historian economist analyst strategist adviser advisor aide consultant pollster expert specialist engineer doctor physician surgeon nurse coach manager player striker goalkeeper midfielder defender forward winger quarterback pitcher skipper trainer referee champion captain boss owner chef artist actor actress singer musician rapper comedian director filmmaker producer author writer novelist poet journalist reporter correspondent columnist editor anchor host presenter broadcaster blogger commentator critic activist campaigner organizer organiser leader candidate nominee contender frontrunner front-runner hopeful rival opponent incumbent delegate deputy member mp mep mla councillor councilman councilwoman alderman treasurer comptroller superintendent principal headteacher headmaster teacher student pupil resident neighbour neighbor witness victim survivor farmer fisherman driver pilot worker businessman businesswoman entrepreneur investor billionaire banker trader mogul tycoon magnate banker broker king queen prince princess monarch emperor sultan emir pope cardinal archbishop bishop priest pastor imam rabbi cleric ayatollah sheikh monk nun patriarch speaker whip undersecretary under-secretary negotiator diplomat consul inspector detective constable sheriff superintendent warden guard soldier fighter rebel warlord militant gunman suspect defendant plaintiff inmate prisoner dictator strongman ruler politician democrat republican socialist conservative liberal premier-designate head co-host moderator vice-chairman co-chair coordinator administrator provost dean rector registrar curator librarian architect designer model veteran mother father son daughter wife husband brother sister widow widower girlfriend boyfriend fiancee uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter parent lady gentleman spokeswoman surrogate operative lobbyist donor vice-presidential';

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

export const NAME_SUFFIXES = 'jr sr ii iii iv';

export const NAME_PARTICLES =
  "van von der den de del della di da dos das du la le el al bin ibn bint ben ould ter ten zu af av y e abu op st d' l' al- mac";

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
