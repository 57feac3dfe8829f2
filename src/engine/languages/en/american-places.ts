/** States of the United States with a name of one word, but not Georgia and Washington, which as often mean something else. */
export const AMERICAN_STATES =
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming';

/** Cities of the state of Georgia: they show an article to be about the state. */
export const GEORGIA_CITIES = 'Atlanta Savannah Augusta Macon';
/** Cities of Georgia that share their names with larger ones: they tell only where Georgia follows ("Athens, Georgia"). */
export const GEORGIA_CITIES_WITH_NAMESAKES = 'Athens Columbus Rome';

/**
 * Countries' names that towns and counties of the United States bear too, as "name:CODE". The model of countries was trained with
 * just these, so a change needs another training; code that needs more names adds them itself.
 */
export const AMERICAN_NAMESAKES =
  'georgia:GE jordan:JO lebanon:LB palestine:PS guernsey:GG jersey:JE peru:PE cuba:CU mexico:MX norway:NO poland:PL sweden:SE denmark:DK holland:NL turkey:TR panama:PA malta:MT egypt:EG angola:AO brazil:BR jamaica:JM bolivia:BO liberia:LR chad:TD iceland:IS haiti:HT ireland:IE italy:IT belgium:BE switzerland:CH';
