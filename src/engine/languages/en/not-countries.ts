/** Words that, right after a country's name or demonym, make it a part of another name or thing. */
export const NOT_COUNTRY_BEFORE =
  'tech bulldogs pig pigs fries nut nuts hat goose geese delight pastry oven sandwich setter shepherd bulldog poodle terrier spaniel mastiff toast windows dressing airlines airways idol express league horn roulette';

/** Words that, right before a country's name or demonym, make it a part of another name. */
export const NOT_COUNTRY_AFTER =
  'new latin african native asian north south northern southern west east western eastern central papua mexican';

/** Words after which a demonym with no noun names a language. */
export const SPEAKING = 'in speak speaks spoke speaking fluent learn learning into write writes wrote reads read';

/** Words that show which of two namesakes an article is about: the US state rather than the country. */
export const US_STATE_SIGNS =
  'atlanta savannah macon augusta ga fulton congressman congresswoman GOP republican republicans democrat democrats alabama tennessee florida carolina bulldogs texas ohio iowa virginia';

/** Words before a capital that show it stands for its government: accused Moscow, relations with Kyiv. */
export const GOVERNMENT_BEFORE =
  'accuse accused accuses accusing urge urged urges urging blame blamed blames pressure pressured warn warned warns ask asked press pressed told tell convince persuade condemned condemn criticized criticised sanction sanctioned thank thanked';

/** Nouns whose "with/between/on/from" a government follows. */
export const GOVERNMENT_NOUNS =
  'relations ties talks cooperation dialogue negotiations alliance tensions agreement agreements treaty deal partnership contacts pressure sanctions support differences dispute conflict normalization normalisation rapprochement friendship trade negotiate negotiating';

/** What a government does, besides speaking. */
export const GOVERNMENT_VERBS =
  'wants want wanted hopes hoped seeks sought refuses refused rejects rejected insists insisted agrees agreed imposed imposes recalled expelled backs backed supports supported plans planned sees saw considers considered denies denied views viewed fears feared expects expected believes believed welcomes welcomed has had will would may might should could must is was needs needed intends intended signed ratified launched offered offers threatened demands demanded responded reacted retaliated summoned vetoed opposes opposed accuses accused warned warns calls called annexed invaded severed broke restored';

/** Words a government has, after "'s". */
export const GOVERNMENT_POSSESSIONS =
  'position stance government policy demands demand response decision offer proposal proposals refusal invasion ambassador foreign interests influence allies ally view claim claims role support efforts effort intentions nuclear military aggression actions readiness willingness relations ties officials leadership leaders plan plans';

/** Countries' names that towns and counties of the United States bear too, so that a local story means those. */
export const AMERICAN_NAMESAKES =
  'georgia jordan lebanon palestine guernsey jersey peru cuba mexico norway poland sweden denmark holland turkey panama malta egypt angola brazil jamaica bolivia liberia chad iceland haiti ireland italy belgium switzerland scotland';

/** Words that show a story to be American and local. */
export const AMERICAN_SIGNS =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming county sheriff ave medicaid republican democrat congressman sen rep';
