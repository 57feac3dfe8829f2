import type { CountryForms } from './country.ts';
import { parseForms } from './parse-country-table.ts';

/**
 * By which words the countries are written, besides their names and official names, by code.
 *
 * A row: code | seats of government | other names | demonyms. Every capital stands for its government, and so do the seats
 * and spellings listed; a `!` before them says that the capital does not, as the word alone in news is as a rule something
 * else (a person, another city, the EU). `X+` is X and Xs.
 *
 * Left out because they mostly name something else: PNG, GB, SA, CAR, RSA, Emirates; Pole, Finn, Dane, Brit (a pole, given
 * names; their plurals are in), Malay, Mongol, Khmer (peoples), Central African (a region), English, Scottish, Welsh.
 */
export const COUNTRY_FORMS: readonly CountryForms[] = parseForms(`
AD|||Andorran+
AE||UAE/U.A.E.|Emirati+
AF|||Afghan+
AG|!|Antigua & Barbuda/Antigua/Barbuda|Antiguan+/Barbudan+
AI|!||Anguillian+
AL|Tiranë||Albanian+
AM|||Armenian+
AO|||Angolan+
AQ|||
AR|||Argentine+/Argentinian+/Argentinean+
AS|!||American Samoan+
AT|||Austrian+
AU|||Australian+
AW|!||Aruban+
AX|!||Ålander+/Ålandic
AZ|||Azerbaijani+
BA||Bosnia & Herzegovina/Bosnia-Herzegovina/Bosnia/BiH|Bosnian+/Herzegovinian+
BB|||Barbadian+/Bajan+
BD|Dacca||Bangladeshi+
BE|!||Belgian+
BF||Burkina|Burkinabe+
BG|!||Bulgarian+
BH|||Bahraini+
BI|Bujumbura||Burundian+
BJ|Cotonou||Beninese
BL|!|St. Barthélemy/Saint Barts/St. Barts/St. Barth/St. Barths|Barthélemois
BM|!||Bermudian+/Bermudan+
BN||Nation of Brunei|Bruneian+
BO|!/La Paz||Bolivian+
BQ|!|Bonaire|Bonairean+
BR|||Brazilian+
BS|!||Bahamian+
BT|||Bhutanese
BV|||
BW|||Motswana/Batswana/Botswanan+
BY||Byelorussia/Belorussia|Belarusian+/Belarussian+/Byelorussian+/Belorussian+
BZ|||Belizean+
CA|||Canadian+
CC|!|Cocos Islands/Keeling Islands|Cocos Islander+
CD||Democratic Republic of Congo/DR Congo/D.R. Congo/DRC/D.R.C./Congo-Kinshasa/Congo/Zaire|Congolese/Zairean+
CF|||
CG||Republic of Congo/Congo Republic/Congo-Brazzaville/Congo|Congolese
CH|Berne||Swiss
CI||Ivory Coast|Ivorian+/Ivoirian+
CK|!||Cook Islander+
CL|||Chilean+
CM|||Cameroonian+
CN|Peking|PRC/P.R.C./Mainland China|Chinese
CO|||Colombian+
CR|!||Costa Rican+
CU|||Cuban+
CV||Cabo Verde|Cape Verdean+/Cape Verdian+/Cabo Verdean+
CW|!||Curaçaoan+
CX|!||Christmas Islander+
CY|||Cypriot+
CZ|||Czech+
DE|||German+
DJ|!||Djiboutian+
DK|||Danish/Danes
DM|||Dominican+
DO|||Dominican+
DZ|||Algerian+
EC|||Ecuadorian+/Ecuadorean+/Ecuadoran+
EE|||Estonian+
EG|||Egyptian+
EH|Laayoune||Sahrawi+/Saharawi+
ER|||Eritrean+
ES|||Spanish/Spaniard+
ET|||Ethiopian+
FI|||Finnish/Finns
FJ|||Fijian+
FK|!|Falklands/Malvinas/Falkland Islands (Malvinas)|Falkland Islander+
FM|||Micronesian+
FO|!|Faroes/Faeroe Islands|Faroese
FR|||French/Frenchman/Frenchmen/Frenchwoman/Frenchwomen
GA|||Gabonese
GB||UK/U.K./Britain/Great Britain|British/Briton+/Brits
GD|!||Grenadian+
GE|||Georgian+
GF|!||French Guianese/Guianese
GG|!||Guernseyman/Guernseymen
GH|||Ghanaian+
GI|!||Gibraltarian+
GL|||Greenlandic/Greenlander+
GM|||Gambian+
GN||Guinea-Conakry|Guinean+
GP|!||Guadeloupean+/Guadeloupian+
GQ|||Equatorial Guinean+/Equatoguinean+
GR|||Greek+
GS|!|South Georgia & South Sandwich Islands/South Georgia|
GT|||Guatemalan+
GU|!||Guamanian+
GW||Guinea Bissau|Bissau-Guinean+
GY|!||Guyanese
HK||Hong Kong SAR/HKSAR|Hong Konger+/Hongkonger+
HM||Heard & McDonald Islands|
HN|||Honduran+
HR|||Croatian+/Croat+
HT|||Haitian+
HU|||Hungarian+
ID|||Indonesian+
IE||Republic of Ireland/Irish Republic|Irish/Irishman/Irishmen/Irishwoman/Irishwomen
IL|||Israeli+
IM|!||Manx/Manxman/Manxmen
IN|Delhi||Indian+
IO|!|Chagos Islands/Chagos Archipelago|Chagossian+
IQ|||Iraqi+
IR|Teheran||Iranian+
IS|||Icelandic/Icelander+
IT|||Italian+
JE|!||Jerseyman/Jerseymen
JM|||Jamaican+
JO|||Jordanian+
JP|||Japanese
KE|||Kenyan+
KG||Kirghizia/Kirgizstan/Kirghizstan|Kyrgyz/Kyrgyzstani+/Kirghiz
KH||Kampuchea|Cambodian+
KI|Tarawa||I-Kiribati
KM|||Comorian+/Comoran+
KN||St. Kitts and Nevis/St. Kitts & Nevis/Saint Kitts/St. Kitts|Kittitian+/Nevisian+
KP||DPRK/D.P.R.K./N. Korea/Korea|North Korean+/Korean+
KR||ROK/R.O.K./S. Korea/Korea|South Korean+/Korean+
KW|||Kuwaiti+
KY|!|Caymans|Caymanian+
KZ|Nur-Sultan|Kazakstan|Kazakhstani+/Kazakh+
LA|||Laotian+
LB|||Lebanese
LC||St. Lucia|Saint Lucian+/St. Lucian+
LI|||Liechtensteiner+
LK|Colombo||Sri Lankan+
LR|||Liberian+
LS|||Mosotho/Basotho
LT|||Lithuanian+
LU|!|Luxemburg|Luxembourger+/Luxembourgish
LV|||Latvian+
LY|||Libyan+
MA|||Moroccan+
MC|!||Monégasque+/Monacan+
MD||Moldavia|Moldovan+/Moldavian+
ME|||Montenegrin+
MF|!|St. Martin/Saint-Martin|Saint Martiner+/St. Martiner+
MG|||Malagasy/Madagascan+
MH|||Marshallese
MK||Macedonia/Republic of Macedonia/FYROM|Macedonian+/North Macedonian+
ML|||Malian+
MM|Nay Pyi Taw/Naypyitaw|Burma|Burmese/Myanmarese
MN|Ulan Bator||Mongolian+
MO||Macau/Macao SAR/Macau SAR|Macanese
MP|!|Northern Marianas|Northern Mariana Islander+
MQ|!||Martinican+/Martiniquais
MR|||Mauritanian+
MS|!||Montserratian+
MT|||Maltese
MU|||Mauritian+
MV|!||Maldivian+
MW|||Malawian+
MX|||Mexican+
MY|Putrajaya||Malaysian+
MZ|||Mozambican+
NA|||Namibian+
NC|!||New Caledonian+
NE||Republic of Niger|Nigerien+
NF|!||Norfolk Islander+
NG|||Nigerian+
NI|||Nicaraguan+
NL|!|Holland|Dutch/Dutchman/Dutchmen/Dutchwoman/Dutchwomen
NO|||Norwegian+
NP|Katmandu||Nepali+/Nepalese
NR|||Nauruan+
NU|!||Niuean+
NZ||NZ/N.Z./Aotearoa|New Zealander+
OM|||Omani+
PA|||Panamanian+
PE|||Peruvian+
PF|!||French Polynesian+
PG||Papua-New Guinea|Papua New Guinean+
PH|||Filipino+/Filipina+/Philippine
PK|||Pakistani+
PL|||Polish/Poles
PM|!|St. Pierre and Miquelon/St. Pierre & Miquelon|Saint-Pierrais/Miquelonnais
PN|!|Pitcairn/Pitcairn Island|Pitcairn Islander+
PR|!||Puerto Rican+
PS||Palestinian Territories/Palestinian Territory|Palestinian+
PT|||Portuguese
PW|||Palauan+
PY|||Paraguayan+
QA|||Qatari+
RE|!|Réunion Island|Réunionese/Réunionnais
RO||Rumania|Romanian+/Rumanian+
RS|||Serbian+/Serb+
RU|||Russian+
RW|||Rwandan+
SA||KSA/K.S.A.|Saudi+/Saudi Arabian+
SB||Solomons|Solomon Islander+
SC|!||Seychellois
SD|||Sudanese
SE|||Swedish/Swede+
SG|!||Singaporean+
SH|!|Saint Helena/St. Helena/Tristan da Cunha/Ascension Island|Saint Helenian+/St. Helenian+
SI|||Slovenian+/Slovene+
SJ|!|Svalbard & Jan Mayen/Svalbard/Jan Mayen|
SK|||Slovak+/Slovakian+
SL|||Sierra Leonean+
SM|!||Sammarinese
SN|||Senegalese
SO|||Somali+/Somalian+
SR||Surinam|Surinamese/Surinamer+
SS|||South Sudanese
ST||São Tomé & Príncipe|São Toméan+/Santomean+
SV|||Salvadoran+/Salvadorean+/Salvadorian+
SX|!|St. Maarten|Sint Maartener+/St. Maartener+
SY|||Syrian+
SZ|Lobamba|Swaziland|Swazi+
TC|!|Turks & Caicos Islands/Turks and Caicos/Turks & Caicos|Turks and Caicos Islander+
TD|Ndjamena||Chadian+
TF|||
TG|||Togolese
TH|||Thai+
TJ||Tadjikistan/Tadzhikistan|Tajik+/Tajikistani+/Tadzhik+
TK|||Tokelauan+
TL||East Timor/Timor Leste|Timorese/East Timorese
TM|Ashkhabad||Turkmen+
TN|||Tunisian+
TO|||Tongan+
TR||Turkey/Republic of Turkey|Turkish/Turk+
TT|Port-of-Spain|Trinidad & Tobago/Trinidad/Tobago|Trinidadian+/Tobagonian+
TV|||Tuvaluan+
TW||Chinese Taipei|Taiwanese
TZ|||Tanzanian+
UA|Kiev||Ukrainian+
UG|||Ugandan+
UM||U.S. Outlying Islands/US Minor Outlying Islands|
US|!/Washington|US/U.S./USA/U.S.A./America|American+
UY||Oriental Republic of Uruguay|Uruguayan+
UZ|||Uzbek+/Uzbekistani+
VA|!|Vatican/Holy See|
VC||St. Vincent and the Grenadines/St. Vincent & Grenadines/St. Vincent & the Grenadines|Vincentian+
VE|||Venezuelan+
VG|!|BVI|British Virgin Islander+/Virgin Islander+
VI|!|U.S. Virgin Islands/US Virgin Islands/Virgin Islands|Virgin Islander+
VN||Viet Nam/Socialist Republic of Vietnam|Vietnamese
VU|||Ni-Vanuatu/Vanuatuan+
WF|!|Wallis & Futuna|Wallisian+/Futunan+
WS||Western Samoa|Samoan+
YE|Sanaa||Yemeni+/Yemenite+
YT|!||Mahoran+
ZA||S. Africa|South African+
ZM|||Zambian+
ZW|||Zimbabwean+`);
