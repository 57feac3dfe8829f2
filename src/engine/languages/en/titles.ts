/** Before a name only. This list and the next two are a page's titles too: a word in them, before a name, is no part of it. */
export const NAME_HONORIFICS =
  'mr mrs ms miss mx dr sir lord dame rev reverend fr saint sheik prof gen maj lt col capt cpl sgt cmdr adm gov sen rep pvt mullah';

/** Before a name ("King Harald"), and of somebody met before ("the king"). */
export const TITLES_AND_ROLES =
  'lady father sister brother rabbi imam sheikh shaikh ayatollah pope cardinal archbishop bishop professor king queen prince princess baron baroness count countess duke duchess emperor empress sultan emir shah tsar czar president chancellor premier';

/** Heads of offices and occupations, as they stand before a name or are used of a person met before. */
export const NAME_ROLES =
  'minister secretary secretary-general senator congressman congresswoman representative lawmaker legislator governor mayor ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chairperson chief director director-general ceo cfo founder president-elect general brigadier marshal colonel major captain lieutenant sergeant corporal private admiral commander officer agent commissioner judge justice magistrate prosecutor attorney lawyer solicitor scientist researcher historian economist analyst adviser advisor aide expert coach manager player striker goalkeeper midfielder defender champion star actor actress singer author writer journalist reporter editor activist dissident leader candidate nominee delegate deputy mp mep councillor councilman councilwoman superintendent businessman businesswoman investor billionaire oligarch banker tycoon patriarch speaker undersecretary consul inspector detective constable sheriff dictator strongman head mother';

/** After a name, still of it. */
export const NAME_SUFFIXES = 'jr sr ii iii iv';
