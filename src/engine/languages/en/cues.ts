import type { CueForm, CueKind } from '../language.ts';

/**
 * Speech verbs by what they take (see `CueKind`); each stands once. `write/wrote/written` gives an irregular past and, after a
 * second slash, a participle that differs from it. A verb that doubles its last letter ("quipped") is in DOUBLES too.
 */
export const CUE_VERBS: readonly (readonly [CueKind, string])[] = [
  [
    'say',
    'say/said add argue claim explain write/wrote/written suggest declare state insist admit report assert contend maintain concede allege complain conclude confirm reply respond remark observe boast caution estimate predict quip testify lament joke counter affirm proclaim comment posit warn opine profess volunteer confess signal advise hint repeat tweet retweet post read/read indicate point clarify elaborate specify speculate marvel muse deny attest theorize hypothesize vent grouse gripe exclaim interject offer surmise underline hold/held',
  ],
  [
    'state',
    'announce propose recommend acknowledge stress emphasize emphasise underscore reiterate reveal disclose mention recall recount note',
  ],
  ['tell', 'tell/told inform remind assure notify convince'],
  ['ask', 'ask wonder inquire enquire question'],
  ['promise', 'promise vow pledge threaten swear/swore/sworn guarantee demand'],
  ['urge', 'urge beg implore exhort instruct'],
  ['object', 'accuse blame reject dismiss criticize criticise denounce condemn cite describe praise'],
  [
    'about',
    'call hail slam blast deride mock label dub decry tout thank refer characterize characterise brand ridicule welcome defend applaud attack liken portray depict express voice discuss bemoan deplore salute commend credit congratulate compare',
  ],
  [
    'manner',
    'continue begin/began/begun laugh shout yell scream whisper cry sigh chuckle smile snap fire shoot/shot interrupt jump go/went/gone finish answer chime chant explode retort riposte fume deadpan intone bark roar mutter murmur stammer plead sing/sang/sung think/thought ponder start agree open close summarize reflect gush rant bellow bluster bristle sniff scoff crow enthuse rave grumble mumble rail rage thunder brag pronounce utter sneer hear/heard recite quote',
  ],
];

const CONSONANT_Y = /[^aeiou]y$/;
const DOUBLES = /^(?:quip|brag|admit|refer|beg|begin|dub|slam|snap|chip)$/;
function thirdPerson(verb: string): string {
  if (CONSONANT_Y.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** Every form of every speech verb, to its cue: "saying" → say, ing. */
export const CUES_BY_FORM: ReadonlyMap<string, CueForm> = forms();

function forms(): Map<string, CueForm> {
  const all = new Map<string, CueForm>();
  const put = (word: string, form: CueForm): void => {
    if (!all.has(word)) all.set(word, form);
  };
  for (const [kind, verbs] of CUE_VERBS)
    for (const entry of verbs.split(' ')) {
      const [lemma = '', past, participle] = entry.split('/');
      const form = (name: CueForm['form']): CueForm => ({ lemma, kind, form: name });
      if (past !== lemma) put(lemma, form('plain'));
      put(thirdPerson(lemma), form('third'));
      put(past ?? pastOf(lemma), form('past'));
      if (participle) put(participle, form('participle'));
      put(ingOf(lemma), form('ing'));
    }
  return all;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (CONSONANT_Y.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubled(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function ingOf(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (verb === 'lie') return 'lying';
  return doubled(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

function doubled(verb: string): boolean {
  return DOUBLES.test(verb);
}
