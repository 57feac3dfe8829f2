import type { Country } from './country.ts';
import { parseCountries } from './parse.ts';

/**
 * All 249 of ISO 3166-1, by code. Written for this project; tests hold it against Intl.DisplayNames and two npm packages, and
 * name every difference with its reason.
 *
 * A row: code | name | official name (= the same, @ the name within it) | capital, then other capitals and spellings | other names | demonyms.
 * `X+` is X and Xs. `X!` after the first capital: it is the capital, but the word alone in news is as a rule something else
 * (a person, another city, the EU), so it never stands for the government.
 *
 * Left out because they mostly name something else: PNG, GB, SA, CAR, RSA, Emirates; Pole, Finn, Dane, Brit (a pole, given
 * names; their plurals are in), Malay, Mongol, Khmer (peoples), Central African (a region), English, Scottish, Welsh.
 */
export const COUNTRIES: readonly Country[] = parseCountries(`
AD|Andorra|Principality of @|Andorra la Vella||Andorran+
AE|United Arab Emirates|=|Abu Dhabi|UAE/U.A.E.|Emirati+
AF|Afghanistan|Islamic Republic of @|Kabul||Afghan+
AG|Antigua and Barbuda|=|Saint John’s!|Antigua & Barbuda/Antigua/Barbuda|Antiguan+/Barbudan+
AI|Anguilla|=|The Valley!||Anguillian+
AL|Albania|Republic of @|Tirana/Tiranë||Albanian+
AM|Armenia|Republic of @|Yerevan||Armenian+
AO|Angola|Republic of @|Luanda||Angolan+
AQ|Antarctica|=|||
AR|Argentina|Argentine Republic|Buenos Aires||Argentine+/Argentinian+/Argentinean+
AS|American Samoa|=|Pago Pago!||American Samoan+
AT|Austria|Republic of @|Vienna||Austrian+
AU|Australia|Commonwealth of @|Canberra||Australian+
AW|Aruba|=|Oranjestad!||Aruban+
AX|Åland Islands|Åland|Mariehamn!||Ålander+/Ålandic
AZ|Azerbaijan|Republic of @|Baku||Azerbaijani+
BA|Bosnia and Herzegovina|=|Sarajevo|Bosnia & Herzegovina/Bosnia-Herzegovina/Bosnia/BiH|Bosnian+/Herzegovinian+
BB|Barbados|=|Bridgetown||Barbadian+/Bajan+
BD|Bangladesh|People’s Republic of @|Dhaka/Dacca||Bangladeshi+
BE|Belgium|Kingdom of @|Brussels!||Belgian+
BF|Burkina Faso|=|Ouagadougou|Burkina|Burkinabe+
BG|Bulgaria|Republic of @|Sofia!||Bulgarian+
BH|Bahrain|Kingdom of @|Manama||Bahraini+
BI|Burundi|Republic of @|Gitega/Bujumbura||Burundian+
BJ|Benin|Republic of @|Porto-Novo/Cotonou||Beninese
BL|Saint Barthélemy|Collectivity of @|Gustavia!|St. Barthélemy/Saint Barts/St. Barts/St. Barth/St. Barths|Barthélemois
BM|Bermuda|=|Hamilton!||Bermudian+/Bermudan+
BN|Brunei|@ Darussalam|Bandar Seri Begawan|Nation of Brunei|Bruneian+
BO|Bolivia|Plurinational State of @|Sucre!/La Paz||Bolivian+
BQ|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba|Kralendijk!|Bonaire|Bonairean+
BR|Brazil|Federative Republic of @|Brasília||Brazilian+
BS|Bahamas|Commonwealth of the @|Nassau!||Bahamian+
BT|Bhutan|Kingdom of @|Thimphu||Bhutanese
BV|Bouvet Island|=|||
BW|Botswana|Republic of @|Gaborone||Motswana/Batswana/Botswanan+
BY|Belarus|Republic of @|Minsk|Byelorussia/Belorussia|Belarusian+/Belarussian+/Byelorussian+/Belorussian+
BZ|Belize|=|Belmopan||Belizean+
CA|Canada|=|Ottawa||Canadian+
CC|Cocos (Keeling) Islands|Territory of the @|West Island!|Cocos Islands/Keeling Islands|Cocos Islander+
CD|Democratic Republic of the Congo|=|Kinshasa|Democratic Republic of Congo/DR Congo/D.R. Congo/DRC/D.R.C./Congo-Kinshasa/Congo/Zaire|Congolese/Zairean+
CF|Central African Republic|=|Bangui||
CG|Republic of the Congo|=|Brazzaville|Republic of Congo/Congo Republic/Congo-Brazzaville/Congo|Congolese
CH|Switzerland|Swiss Confederation|Bern/Berne||Swiss
CI|Côte d’Ivoire|Republic of @|Yamoussoukro|Ivory Coast|Ivorian+/Ivoirian+
CK|Cook Islands|=|Avarua!||Cook Islander+
CL|Chile|Republic of @|Santiago||Chilean+
CM|Cameroon|Republic of @|Yaoundé||Cameroonian+
CN|China|People’s Republic of @|Beijing/Peking|PRC/P.R.C./Mainland China|Chinese
CO|Colombia|Republic of @|Bogotá||Colombian+
CR|Costa Rica|Republic of @|San José!||Costa Rican+
CU|Cuba|Republic of @|Havana||Cuban+
CV|Cape Verde|Republic of Cabo Verde|Praia|Cabo Verde|Cape Verdean+/Cape Verdian+/Cabo Verdean+
CW|Curaçao|Country of @|Willemstad!||Curaçaoan+
CX|Christmas Island|Territory of @|Flying Fish Cove!||Christmas Islander+
CY|Cyprus|Republic of @|Nicosia||Cypriot+
CZ|Czechia|Czech Republic|Prague||Czech+
DE|Germany|Federal Republic of @|Berlin||German+
DJ|Djibouti|Republic of @|Djibouti!||Djiboutian+
DK|Denmark|Kingdom of @|Copenhagen||Danish/Danes
DM|Dominica|Commonwealth of @|Roseau||Dominican+
DO|Dominican Republic|=|Santo Domingo||Dominican+
DZ|Algeria|People’s Democratic Republic of @|Algiers||Algerian+
EC|Ecuador|Republic of @|Quito||Ecuadorian+/Ecuadorean+/Ecuadoran+
EE|Estonia|Republic of @|Tallinn||Estonian+
EG|Egypt|Arab Republic of @|Cairo||Egyptian+
EH|Western Sahara|Sahrawi Arab Democratic Republic|El Aaiún/Laayoune||Sahrawi+/Saharawi+
ER|Eritrea|State of @|Asmara||Eritrean+
ES|Spain|Kingdom of @|Madrid||Spanish/Spaniard+
ET|Ethiopia|Federal Democratic Republic of @|Addis Ababa||Ethiopian+
FI|Finland|Republic of @|Helsinki||Finnish/Finns
FJ|Fiji|Republic of @|Suva||Fijian+
FK|Falkland Islands|=|Stanley!|Falklands/Malvinas/Falkland Islands (Malvinas)|Falkland Islander+
FM|Micronesia|Federated States of @|Palikir||Micronesian+
FO|Faroe Islands|=|Tórshavn!|Faroes/Faeroe Islands|Faroese
FR|France|French Republic|Paris||French/Frenchman/Frenchmen/Frenchwoman/Frenchwomen
GA|Gabon|@ese Republic|Libreville||Gabonese
GB|United Kingdom|@ of Great Britain and Northern Ireland|London|UK/U.K./Britain/Great Britain|British/Briton+/Brits
GD|Grenada|=|St. George’s!||Grenadian+
GE|Georgia|=|Tbilisi||Georgian+
GF|French Guiana|=|Cayenne!||French Guianese/Guianese
GG|Guernsey|Bailiwick of @|Saint Peter Port!||Guernseyman/Guernseymen
GH|Ghana|Republic of @|Accra||Ghanaian+
GI|Gibraltar|=|Gibraltar!||Gibraltarian+
GL|Greenland|=|Nuuk||Greenlandic/Greenlander+
GM|Gambia|Republic of the @|Banjul||Gambian+
GN|Guinea|Republic of @|Conakry|Guinea-Conakry|Guinean+
GP|Guadeloupe|=|Basse-Terre!||Guadeloupean+/Guadeloupian+
GQ|Equatorial Guinea|Republic of @|Malabo||Equatorial Guinean+/Equatoguinean+
GR|Greece|Hellenic Republic|Athens||Greek+
GS|South Georgia and the South Sandwich Islands|=|King Edward Point!|South Georgia & South Sandwich Islands/South Georgia|
GT|Guatemala|Republic of @|Guatemala City||Guatemalan+
GU|Guam|=|Hagåtña!||Guamanian+
GW|Guinea-Bissau|Republic of @|Bissau|Guinea Bissau|Bissau-Guinean+
GY|Guyana|Co-operative Republic of @|Georgetown!||Guyanese
HK|Hong Kong|@ Special Administrative Region of the People’s Republic of China||Hong Kong SAR/HKSAR|Hong Konger+/Hongkonger+
HM|Heard Island and McDonald Islands|=||Heard & McDonald Islands|
HN|Honduras|Republic of @|Tegucigalpa||Honduran+
HR|Croatia|Republic of @|Zagreb||Croatian+/Croat+
HT|Haiti|Republic of @|Port-au-Prince||Haitian+
HU|Hungary|=|Budapest||Hungarian+
ID|Indonesia|Republic of @|Jakarta||Indonesian+
IE|Ireland|=|Dublin|Republic of Ireland/Irish Republic|Irish/Irishman/Irishmen/Irishwoman/Irishwomen
IL|Israel|State of @|Jerusalem||Israeli+
IM|Isle of Man|=|Douglas!||Manx/Manxman/Manxmen
IN|India|Republic of @|New Delhi/Delhi||Indian+
IO|British Indian Ocean Territory|=|Diego Garcia!|Chagos Islands/Chagos Archipelago|Chagossian+
IQ|Iraq|Republic of @|Baghdad||Iraqi+
IR|Iran|Islamic Republic of @|Tehran/Teheran||Iranian+
IS|Iceland|=|Reykjavik||Icelandic/Icelander+
IT|Italy|Italian Republic|Rome||Italian+
JE|Jersey|Bailiwick of @|Saint Helier!||Jerseyman/Jerseymen
JM|Jamaica|=|Kingston||Jamaican+
JO|Jordan|Hashemite Kingdom of @|Amman||Jordanian+
JP|Japan|=|Tokyo||Japanese
KE|Kenya|Republic of @|Nairobi||Kenyan+
KG|Kyrgyzstan|Kyrgyz Republic|Bishkek|Kirghizia/Kirgizstan/Kirghizstan|Kyrgyz/Kyrgyzstani+/Kirghiz
KH|Cambodia|Kingdom of @|Phnom Penh|Kampuchea|Cambodian+
KI|Kiribati|Republic of @|South Tarawa/Tarawa||I-Kiribati
KM|Comoros|Union of the @|Moroni||Comorian+/Comoran+
KN|Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Basseterre|St. Kitts and Nevis/St. Kitts & Nevis/Saint Kitts/St. Kitts|Kittitian+/Nevisian+
KP|North Korea|Democratic People’s Republic of Korea|Pyongyang|DPRK/D.P.R.K./N. Korea/Korea|North Korean+/Korean+
KR|South Korea|Republic of Korea|Seoul|ROK/R.O.K./S. Korea/Korea|South Korean+/Korean+
KW|Kuwait|State of @|Kuwait City||Kuwaiti+
KY|Cayman Islands|=|George Town!|Caymans|Caymanian+
KZ|Kazakhstan|Republic of @|Astana/Nur-Sultan|Kazakstan|Kazakhstani+/Kazakh+
LA|Laos|Lao People’s Democratic Republic|Vientiane||Laotian+
LB|Lebanon|Lebanese Republic|Beirut||Lebanese
LC|Saint Lucia|=|Castries|St. Lucia|Saint Lucian+/St. Lucian+
LI|Liechtenstein|Principality of @|Vaduz||Liechtensteiner+
LK|Sri Lanka|Democratic Socialist Republic of @|Sri Jayawardenepura Kotte/Colombo||Sri Lankan+
LR|Liberia|Republic of @|Monrovia||Liberian+
LS|Lesotho|Kingdom of @|Maseru||Mosotho/Basotho
LT|Lithuania|Republic of @|Vilnius||Lithuanian+
LU|Luxembourg|Grand Duchy of @|Luxembourg!|Luxemburg|Luxembourger+/Luxembourgish
LV|Latvia|Republic of @|Riga||Latvian+
LY|Libya|State of @|Tripoli||Libyan+
MA|Morocco|Kingdom of @|Rabat||Moroccan+
MC|Monaco|Principality of @|Monaco!||Monégasque+/Monacan+
MD|Moldova|Republic of @|Chișinău|Moldavia|Moldovan+/Moldavian+
ME|Montenegro|=|Podgorica||Montenegrin+
MF|Saint Martin|Collectivity of @|Marigot!|St. Martin/Saint-Martin|Saint Martiner+/St. Martiner+
MG|Madagascar|Republic of @|Antananarivo||Malagasy/Madagascan+
MH|Marshall Islands|Republic of the @|Majuro||Marshallese
MK|North Macedonia|Republic of @|Skopje|Macedonia/Republic of Macedonia/FYROM|Macedonian+/North Macedonian+
ML|Mali|Republic of @|Bamako||Malian+
MM|Myanmar|Republic of the Union of @|Naypyidaw/Nay Pyi Taw/Naypyitaw|Burma|Burmese/Myanmarese
MN|Mongolia|=|Ulaanbaatar/Ulan Bator||Mongolian+
MO|Macao|@ Special Administrative Region of the People’s Republic of China||Macau/Macao SAR/Macau SAR|Macanese
MP|Northern Mariana Islands|Commonwealth of the @|Saipan!|Northern Marianas|Northern Mariana Islander+
MQ|Martinique|=|Fort-de-France!||Martinican+/Martiniquais
MR|Mauritania|Islamic Republic of @|Nouakchott||Mauritanian+
MS|Montserrat|=|Plymouth!||Montserratian+
MT|Malta|Republic of @|Valletta||Maltese
MU|Mauritius|Republic of @|Port Louis||Mauritian+
MV|Maldives|Republic of @|Malé!||Maldivian+
MW|Malawi|Republic of @|Lilongwe||Malawian+
MX|Mexico|United Mexican States|Mexico City||Mexican+
MY|Malaysia|=|Kuala Lumpur/Putrajaya||Malaysian+
MZ|Mozambique|Republic of @|Maputo||Mozambican+
NA|Namibia|Republic of @|Windhoek||Namibian+
NC|New Caledonia|=|Nouméa!||New Caledonian+
NE|Niger|Republic of the @|Niamey|Republic of Niger|Nigerien+
NF|Norfolk Island|Territory of @|Kingston!||Norfolk Islander+
NG|Nigeria|Federal Republic of @|Abuja||Nigerian+
NI|Nicaragua|Republic of @|Managua||Nicaraguan+
NL|Netherlands|Kingdom of the @|Amsterdam!|Holland|Dutch/Dutchman/Dutchmen/Dutchwoman/Dutchwomen
NO|Norway|Kingdom of @|Oslo||Norwegian+
NP|Nepal|Federal Democratic Republic of @|Kathmandu/Katmandu||Nepali+/Nepalese
NR|Nauru|Republic of @|Yaren||Nauruan+
NU|Niue|=|Alofi!||Niuean+
NZ|New Zealand|=|Wellington|NZ/N.Z./Aotearoa|New Zealander+
OM|Oman|Sultanate of @|Muscat||Omani+
PA|Panama|Republic of @|Panama City||Panamanian+
PE|Peru|Republic of @|Lima||Peruvian+
PF|French Polynesia|=|Papeete!||French Polynesian+
PG|Papua New Guinea|Independent State of @|Port Moresby|Papua-New Guinea|Papua New Guinean+
PH|Philippines|Republic of the @|Manila||Filipino+/Filipina+/Philippine
PK|Pakistan|Islamic Republic of @|Islamabad||Pakistani+
PL|Poland|Republic of @|Warsaw||Polish/Poles
PM|Saint Pierre and Miquelon|=|Saint-Pierre!|St. Pierre and Miquelon/St. Pierre & Miquelon|Saint-Pierrais/Miquelonnais
PN|Pitcairn Islands|Pitcairn, Henderson, Ducie and Oeno Islands|Adamstown!|Pitcairn/Pitcairn Island|Pitcairn Islander+
PR|Puerto Rico|Commonwealth of @|San Juan!||Puerto Rican+
PS|Palestine|State of @|Ramallah|Palestinian Territories/Palestinian Territory|Palestinian+
PT|Portugal|Portuguese Republic|Lisbon||Portuguese
PW|Palau|Republic of @|Ngerulmud||Palauan+
PY|Paraguay|Republic of @|Asunción||Paraguayan+
QA|Qatar|State of @|Doha||Qatari+
RE|Réunion|=|Saint-Denis!|Réunion Island|Réunionese/Réunionnais
RO|Romania|=|Bucharest|Rumania|Romanian+/Rumanian+
RS|Serbia|Republic of @|Belgrade||Serbian+/Serb+
RU|Russia|@n Federation|Moscow||Russian+
RW|Rwanda|Republic of @|Kigali||Rwandan+
SA|Saudi Arabia|Kingdom of @|Riyadh|KSA/K.S.A.|Saudi+/Saudi Arabian+
SB|Solomon Islands|=|Honiara|Solomons|Solomon Islander+
SC|Seychelles|Republic of @|Victoria!||Seychellois
SD|Sudan|Republic of the @|Khartoum||Sudanese
SE|Sweden|Kingdom of @|Stockholm||Swedish/Swede+
SG|Singapore|Republic of @|Singapore!||Singaporean+
SH|Saint Helena, Ascension and Tristan da Cunha|=|Jamestown!|Saint Helena/St. Helena/Tristan da Cunha/Ascension Island|Saint Helenian+/St. Helenian+
SI|Slovenia|Republic of @|Ljubljana||Slovenian+/Slovene+
SJ|Svalbard and Jan Mayen|=|Longyearbyen!|Svalbard & Jan Mayen/Svalbard/Jan Mayen|
SK|Slovakia|Slovak Republic|Bratislava||Slovak+/Slovakian+
SL|Sierra Leone|Republic of @|Freetown||Sierra Leonean+
SM|San Marino|Republic of @|City of San Marino!||Sammarinese
SN|Senegal|Republic of @|Dakar||Senegalese
SO|Somalia|Federal Republic of @|Mogadishu||Somali+/Somalian+
SR|Suriname|Republic of @|Paramaribo|Surinam|Surinamese/Surinamer+
SS|South Sudan|Republic of @|Juba||South Sudanese
ST|São Tomé and Príncipe|Democratic Republic of @|São Tomé|São Tomé & Príncipe|São Toméan+/Santomean+
SV|El Salvador|Republic of @|San Salvador||Salvadoran+/Salvadorean+/Salvadorian+
SX|Sint Maarten|=|Philipsburg!|St. Maarten|Sint Maartener+/St. Maartener+
SY|Syria|@n Arab Republic|Damascus||Syrian+
SZ|Eswatini|Kingdom of @|Mbabane/Lobamba|Swaziland|Swazi+
TC|Turks and Caicos Islands|=|Cockburn Town!|Turks & Caicos Islands/Turks and Caicos/Turks & Caicos|Turks and Caicos Islander+
TD|Chad|Republic of @|N’Djamena/Ndjamena||Chadian+
TF|French Southern Territories|French Southern and Antarctic Lands|||
TG|Togo|@lese Republic|Lomé||Togolese
TH|Thailand|Kingdom of @|Bangkok||Thai+
TJ|Tajikistan|Republic of @|Dushanbe|Tadjikistan/Tadzhikistan|Tajik+/Tajikistani+/Tadzhik+
TK|Tokelau|=|||Tokelauan+
TL|Timor-Leste|Democratic Republic of @|Dili|East Timor/Timor Leste|Timorese/East Timorese
TM|Turkmenistan|=|Ashgabat/Ashkhabad||Turkmen+
TN|Tunisia|Republic of @|Tunis||Tunisian+
TO|Tonga|Kingdom of @|Nuku’alofa||Tongan+
TR|Türkiye|Republic of @|Ankara|Turkey/Republic of Turkey|Turkish/Turk+
TT|Trinidad and Tobago|Republic of @|Port of Spain/Port-of-Spain|Trinidad & Tobago/Trinidad/Tobago|Trinidadian+/Tobagonian+
TV|Tuvalu|=|Funafuti||Tuvaluan+
TW|Taiwan|Republic of China|Taipei|Chinese Taipei|Taiwanese
TZ|Tanzania|United Republic of @|Dodoma||Tanzanian+
UA|Ukraine|=|Kyiv/Kiev||Ukrainian+
UG|Uganda|Republic of @|Kampala||Ugandan+
UM|United States Minor Outlying Islands|=||U.S. Outlying Islands/US Minor Outlying Islands|
US|United States|@ of America|Washington, D.C.!/Washington|US/U.S./USA/U.S.A./America|American+
UY|Uruguay|Eastern Republic of @|Montevideo|Oriental Republic of Uruguay|Uruguayan+
UZ|Uzbekistan|Republic of @|Tashkent||Uzbek+/Uzbekistani+
VA|Vatican City|@ State|Vatican City!|Vatican/Holy See|
VC|Saint Vincent and the Grenadines|=|Kingstown|St. Vincent and the Grenadines/St. Vincent & Grenadines/St. Vincent & the Grenadines|Vincentian+
VE|Venezuela|Bolivarian Republic of @|Caracas||Venezuelan+
VG|British Virgin Islands|Virgin Islands|Road Town!|BVI|British Virgin Islander+/Virgin Islander+
VI|United States Virgin Islands|Virgin Islands of the United States|Charlotte Amalie!|U.S. Virgin Islands/US Virgin Islands/Virgin Islands|Virgin Islander+
VN|Vietnam|Socialist Republic of Viet Nam|Hanoi|Viet Nam/Socialist Republic of Vietnam|Vietnamese
VU|Vanuatu|Republic of @|Port Vila||Ni-Vanuatu/Vanuatuan+
WF|Wallis and Futuna|Territory of the @ Islands|Mata-Utu!|Wallis & Futuna|Wallisian+/Futunan+
WS|Samoa|Independent State of @|Apia|Western Samoa|Samoan+
YE|Yemen|Republic of @|Sana’a/Sanaa||Yemeni+/Yemenite+
YT|Mayotte|Department of @|Mamoudzou!||Mahoran+
ZA|South Africa|Republic of @|Pretoria|S. Africa|South African+
ZM|Zambia|Republic of @|Lusaka||Zambian+
ZW|Zimbabwe|Republic of @|Harare||Zimbabwean+
`);
