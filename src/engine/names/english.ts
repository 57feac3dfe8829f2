/**
 * The English words that settling who is meant on a page needs. They stand here, apart from languages/en, because the
 * background bundles spotting and settling but not the article engine; keep them few.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Before a name, they say that it is one, and are no part of it. Folded, without full stops. */
export const TITLES = set(`
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess king queen prince princess
emperor empress sultan emir sheikh sheik shaikh shah tsar czar ayatollah pope bishop archbishop cardinal patriarch rabbi imam mullah
rev reverend fr father sister brother mother saint st
president vice premier minister chancellor secretary undersecretary ambassador envoy consul commissioner governor gov senator sen
representative rep congressman congresswoman lawmaker legislator mp mep deputy delegate speaker mayor councilman councilwoman
councillor chairman chairwoman chairperson chair chief head leader director director-general secretary-general president-elect
spokesman spokeswoman spokesperson aide adviser advisor attorney solicitor prosecutor judge justice magistrate sheriff
general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm brigadier marshal sergeant sgt corporal cpl
private pvt officer inspector detective superintendent constable agent
coach manager striker goalkeeper midfielder defender player analyst economist scientist researcher author writer
journalist reporter editor actor actress singer activist dissident candidate nominee ceo cfo founder billionaire
businessman businesswoman tycoon investor banker lawyer historian expert oligarch strongman dictator star champion
`);

/** After a name, still of it. */
export const SUFFIXES = set('jr sr ii iii iv phd md esq obe mbe cbe');

/** Capitalised before a name without being a given one: at the start of a sentence, or always. */
export const NOT_GIVEN = set(`
a an the and but or nor yet so if when while as since because although though after before until unless once whereas
in on at by for from with without to into of off over under about against between among during through like unlike near
is are was were be been has have had do does did can could will would shall should may might must
that this these those it its he she they we you his her their our my your who whom whose which what where why how
not no only even also just still then thus there here now today tomorrow yesterday later earlier meanwhile however moreover
both all some many most every each other another
asked told said says calls called quoting citing according
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
pro anti ex former late new old young senior junior acting interim
western eastern northern southern north south east west central
government parliament congress senate house court party ministry kremlin white foreign prime defense defence interior finance
republican democrat democratic conservative labour labor liberal communist socialist muslim christian jewish catholic islamic
`);

/** After a name, they make it the name of a thing. */
export const THINGS = set(`
airport avenue boulevard bridge building center centre college foundation hall highway hospital hotel house institute international
library memorial museum park plaza prize road school square stadium street tower towers university award cup trophy
organization corp inc ltd llc group holdings act doctrine
`);

/**
 * Family names that are as well English words, or given names that stand alone: seen by themselves they may be either, so
 * they wait for the full name.
 */
export const COMMON = set(`
alexander allen an andrew anthony april are art arthur august bacon baker ball ban bank banks barber bell berry best
better bill bird bishop black blood bloom blue bond boy branch brand brooklyn brooks brown bull bush butler can
carpenter case cash castle chad charles chase chelsea child christian christopher church close cloud coach cook court
cross crow curry daniel david day days dean diamond do douglas early east edward english fair faith fang field fields
fine fish fisher florence flowers foot ford fox francis frank free freed french friend frost gang gates gay george
georgia german glad glass gold golden good gordon gore grace grant gray green grey guy hall hand hands he head heart
henry her hill hills ho hood hope house howard hunter hurt in irish israel ivy james jobs john jordan joseph joy judge
june justice keen kelly kim kind king lake lamb lane large law laws le lee leonard leslie lewis little lock london
long lord louis love loving lucky ma major man manning march mark marshall martin mason mate matthew maurice may
michael mills moody moon more moss nail nations neil nice nicholas noble norman north oh oliver on oscar pace page pan
paris park parks pat patrick paul peacock pearl pence pepper peter philip pierce pool poor pope porter post potter
pound power powers price pride prior proud queen race rain ralph ray raymond read reed rice rich rivers roach rob
robert roger root roots rose ruby rush russell ryan sales sand sands savage scott sea self sellers shade sharp she
shell ship shore short silver simon singer small smart snow so song south sparks speaker speed spring stanley star
stark steel stephen stern stone storm storms stout street strong stuart summer summers sun sung swan sweet swift
sydney tan temple terry than thomas to tony victor vincent wall walls walter wan waters way wayne well wells welsh
west white will william winter winters wise wolf wood woods yes you young
`);

/** Follow a country's name that is a person's, without making it part of a longer name. */
export const AFTER_COUNTRY = set(`
president premier prime minister foreign defense defence interior finance king queen prince princess sultan emir government parliament
army navy police air national central state supreme embassy ambassador coach captain manager midfielder striker
defender goalkeeper international says say said will has have had is was to and or in on at for from with as by of after over amid against
cup open
`);
