import type { Country } from './country.ts';
import { parseCountries } from './parse-country-table.ts';

/**
 * All 249 of ISO 3166-1, by code. Written for this project; tests hold it against Intl.DisplayNames and two npm packages, and
 * name every difference with its reason. Their other forms are in `country-forms.ts`, apart: a card wants only these.
 *
 * A row: code | name | official name (= the same, @ the name within it) | capital.
 */
export const COUNTRIES: readonly Country[] = parseCountries(`
AD|Andorra|Principality of @|Andorra la Vella
AE|United Arab Emirates|=|Abu Dhabi
AF|Afghanistan|Islamic Republic of @|Kabul
AG|Antigua and Barbuda|=|Saint John’s
AI|Anguilla|=|The Valley
AL|Albania|Republic of @|Tirana
AM|Armenia|Republic of @|Yerevan
AO|Angola|Republic of @|Luanda
AQ|Antarctica|=|
AR|Argentina|Argentine Republic|Buenos Aires
AS|American Samoa|=|Pago Pago
AT|Austria|Republic of @|Vienna
AU|Australia|Commonwealth of @|Canberra
AW|Aruba|=|Oranjestad
AX|Åland Islands|Åland|Mariehamn
AZ|Azerbaijan|Republic of @|Baku
BA|Bosnia and Herzegovina|=|Sarajevo
BB|Barbados|=|Bridgetown
BD|Bangladesh|People’s Republic of @|Dhaka
BE|Belgium|Kingdom of @|Brussels
BF|Burkina Faso|=|Ouagadougou
BG|Bulgaria|Republic of @|Sofia
BH|Bahrain|Kingdom of @|Manama
BI|Burundi|Republic of @|Gitega
BJ|Benin|Republic of @|Porto-Novo
BL|Saint Barthélemy|Collectivity of @|Gustavia
BM|Bermuda|=|Hamilton
BN|Brunei|@ Darussalam|Bandar Seri Begawan
BO|Bolivia|Plurinational State of @|Sucre
BQ|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba|Kralendijk
BR|Brazil|Federative Republic of @|Brasília
BS|Bahamas|Commonwealth of the @|Nassau
BT|Bhutan|Kingdom of @|Thimphu
BV|Bouvet Island|=|
BW|Botswana|Republic of @|Gaborone
BY|Belarus|Republic of @|Minsk
BZ|Belize|=|Belmopan
CA|Canada|=|Ottawa
CC|Cocos (Keeling) Islands|Territory of the @|West Island
CD|Democratic Republic of the Congo|=|Kinshasa
CF|Central African Republic|=|Bangui
CG|Republic of the Congo|=|Brazzaville
CH|Switzerland|Swiss Confederation|Bern
CI|Côte d’Ivoire|Republic of @|Yamoussoukro
CK|Cook Islands|=|Avarua
CL|Chile|Republic of @|Santiago
CM|Cameroon|Republic of @|Yaoundé
CN|China|People’s Republic of @|Beijing
CO|Colombia|Republic of @|Bogotá
CR|Costa Rica|Republic of @|San José
CU|Cuba|Republic of @|Havana
CV|Cape Verde|Republic of Cabo Verde|Praia
CW|Curaçao|Country of @|Willemstad
CX|Christmas Island|Territory of @|Flying Fish Cove
CY|Cyprus|Republic of @|Nicosia
CZ|Czechia|Czech Republic|Prague
DE|Germany|Federal Republic of @|Berlin
DJ|Djibouti|Republic of @|Djibouti
DK|Denmark|Kingdom of @|Copenhagen
DM|Dominica|Commonwealth of @|Roseau
DO|Dominican Republic|=|Santo Domingo
DZ|Algeria|People’s Democratic Republic of @|Algiers
EC|Ecuador|Republic of @|Quito
EE|Estonia|Republic of @|Tallinn
EG|Egypt|Arab Republic of @|Cairo
EH|Western Sahara|Sahrawi Arab Democratic Republic|El Aaiún
ER|Eritrea|State of @|Asmara
ES|Spain|Kingdom of @|Madrid
ET|Ethiopia|Federal Democratic Republic of @|Addis Ababa
FI|Finland|Republic of @|Helsinki
FJ|Fiji|Republic of @|Suva
FK|Falkland Islands|=|Stanley
FM|Micronesia|Federated States of @|Palikir
FO|Faroe Islands|=|Tórshavn
FR|France|French Republic|Paris
GA|Gabon|@ese Republic|Libreville
GB|United Kingdom|@ of Great Britain and Northern Ireland|London
GD|Grenada|=|St. George’s
GE|Georgia|=|Tbilisi
GF|French Guiana|=|Cayenne
GG|Guernsey|Bailiwick of @|Saint Peter Port
GH|Ghana|Republic of @|Accra
GI|Gibraltar|=|Gibraltar
GL|Greenland|=|Nuuk
GM|Gambia|Republic of the @|Banjul
GN|Guinea|Republic of @|Conakry
GP|Guadeloupe|=|Basse-Terre
GQ|Equatorial Guinea|Republic of @|Malabo
GR|Greece|Hellenic Republic|Athens
GS|South Georgia and the South Sandwich Islands|=|King Edward Point
GT|Guatemala|Republic of @|Guatemala City
GU|Guam|=|Hagåtña
GW|Guinea-Bissau|Republic of @|Bissau
GY|Guyana|Co-operative Republic of @|Georgetown
HK|Hong Kong|@ Special Administrative Region of the People’s Republic of China|
HM|Heard Island and McDonald Islands|=|
HN|Honduras|Republic of @|Tegucigalpa
HR|Croatia|Republic of @|Zagreb
HT|Haiti|Republic of @|Port-au-Prince
HU|Hungary|=|Budapest
ID|Indonesia|Republic of @|Jakarta
IE|Ireland|=|Dublin
IL|Israel|State of @|Jerusalem
IM|Isle of Man|=|Douglas
IN|India|Republic of @|New Delhi
IO|British Indian Ocean Territory|=|Diego Garcia
IQ|Iraq|Republic of @|Baghdad
IR|Iran|Islamic Republic of @|Tehran
IS|Iceland|=|Reykjavik
IT|Italy|Italian Republic|Rome
JE|Jersey|Bailiwick of @|Saint Helier
JM|Jamaica|=|Kingston
JO|Jordan|Hashemite Kingdom of @|Amman
JP|Japan|=|Tokyo
KE|Kenya|Republic of @|Nairobi
KG|Kyrgyzstan|Kyrgyz Republic|Bishkek
KH|Cambodia|Kingdom of @|Phnom Penh
KI|Kiribati|Republic of @|South Tarawa
KM|Comoros|Union of the @|Moroni
KN|Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Basseterre
KP|North Korea|Democratic People’s Republic of Korea|Pyongyang
KR|South Korea|Republic of Korea|Seoul
KW|Kuwait|State of @|Kuwait City
KY|Cayman Islands|=|George Town
KZ|Kazakhstan|Republic of @|Astana
LA|Laos|Lao People’s Democratic Republic|Vientiane
LB|Lebanon|Lebanese Republic|Beirut
LC|Saint Lucia|=|Castries
LI|Liechtenstein|Principality of @|Vaduz
LK|Sri Lanka|Democratic Socialist Republic of @|Sri Jayawardenepura Kotte
LR|Liberia|Republic of @|Monrovia
LS|Lesotho|Kingdom of @|Maseru
LT|Lithuania|Republic of @|Vilnius
LU|Luxembourg|Grand Duchy of @|Luxembourg
LV|Latvia|Republic of @|Riga
LY|Libya|State of @|Tripoli
MA|Morocco|Kingdom of @|Rabat
MC|Monaco|Principality of @|Monaco
MD|Moldova|Republic of @|Chișinău
ME|Montenegro|=|Podgorica
MF|Saint Martin|Collectivity of @|Marigot
MG|Madagascar|Republic of @|Antananarivo
MH|Marshall Islands|Republic of the @|Majuro
MK|North Macedonia|Republic of @|Skopje
ML|Mali|Republic of @|Bamako
MM|Myanmar|Republic of the Union of @|Naypyidaw
MN|Mongolia|=|Ulaanbaatar
MO|Macao|@ Special Administrative Region of the People’s Republic of China|
MP|Northern Mariana Islands|Commonwealth of the @|Saipan
MQ|Martinique|=|Fort-de-France
MR|Mauritania|Islamic Republic of @|Nouakchott
MS|Montserrat|=|Plymouth
MT|Malta|Republic of @|Valletta
MU|Mauritius|Republic of @|Port Louis
MV|Maldives|Republic of @|Malé
MW|Malawi|Republic of @|Lilongwe
MX|Mexico|United Mexican States|Mexico City
MY|Malaysia|=|Kuala Lumpur
MZ|Mozambique|Republic of @|Maputo
NA|Namibia|Republic of @|Windhoek
NC|New Caledonia|=|Nouméa
NE|Niger|Republic of the @|Niamey
NF|Norfolk Island|Territory of @|Kingston
NG|Nigeria|Federal Republic of @|Abuja
NI|Nicaragua|Republic of @|Managua
NL|Netherlands|Kingdom of the @|Amsterdam
NO|Norway|Kingdom of @|Oslo
NP|Nepal|Federal Democratic Republic of @|Kathmandu
NR|Nauru|Republic of @|Yaren
NU|Niue|=|Alofi
NZ|New Zealand|=|Wellington
OM|Oman|Sultanate of @|Muscat
PA|Panama|Republic of @|Panama City
PE|Peru|Republic of @|Lima
PF|French Polynesia|=|Papeete
PG|Papua New Guinea|Independent State of @|Port Moresby
PH|Philippines|Republic of the @|Manila
PK|Pakistan|Islamic Republic of @|Islamabad
PL|Poland|Republic of @|Warsaw
PM|Saint Pierre and Miquelon|=|Saint-Pierre
PN|Pitcairn Islands|Pitcairn, Henderson, Ducie and Oeno Islands|Adamstown
PR|Puerto Rico|Commonwealth of @|San Juan
PS|Palestine|State of @|Ramallah
PT|Portugal|Portuguese Republic|Lisbon
PW|Palau|Republic of @|Ngerulmud
PY|Paraguay|Republic of @|Asunción
QA|Qatar|State of @|Doha
RE|Réunion|=|Saint-Denis
RO|Romania|=|Bucharest
RS|Serbia|Republic of @|Belgrade
RU|Russia|@n Federation|Moscow
RW|Rwanda|Republic of @|Kigali
SA|Saudi Arabia|Kingdom of @|Riyadh
SB|Solomon Islands|=|Honiara
SC|Seychelles|Republic of @|Victoria
SD|Sudan|Republic of the @|Khartoum
SE|Sweden|Kingdom of @|Stockholm
SG|Singapore|Republic of @|Singapore
SH|Saint Helena, Ascension and Tristan da Cunha|=|Jamestown
SI|Slovenia|Republic of @|Ljubljana
SJ|Svalbard and Jan Mayen|=|Longyearbyen
SK|Slovakia|Slovak Republic|Bratislava
SL|Sierra Leone|Republic of @|Freetown
SM|San Marino|Republic of @|City of San Marino
SN|Senegal|Republic of @|Dakar
SO|Somalia|Federal Republic of @|Mogadishu
SR|Suriname|Republic of @|Paramaribo
SS|South Sudan|Republic of @|Juba
ST|São Tomé and Príncipe|Democratic Republic of @|São Tomé
SV|El Salvador|Republic of @|San Salvador
SX|Sint Maarten|=|Philipsburg
SY|Syria|@n Arab Republic|Damascus
SZ|Eswatini|Kingdom of @|Mbabane
TC|Turks and Caicos Islands|=|Cockburn Town
TD|Chad|Republic of @|N’Djamena
TF|French Southern Territories|French Southern and Antarctic Lands|
TG|Togo|@lese Republic|Lomé
TH|Thailand|Kingdom of @|Bangkok
TJ|Tajikistan|Republic of @|Dushanbe
TK|Tokelau|=|
TL|Timor-Leste|Democratic Republic of @|Dili
TM|Turkmenistan|=|Ashgabat
TN|Tunisia|Republic of @|Tunis
TO|Tonga|Kingdom of @|Nuku’alofa
TR|Türkiye|Republic of @|Ankara
TT|Trinidad and Tobago|Republic of @|Port of Spain
TV|Tuvalu|=|Funafuti
TW|Taiwan|Republic of China|Taipei
TZ|Tanzania|United Republic of @|Dodoma
UA|Ukraine|=|Kyiv
UG|Uganda|Republic of @|Kampala
UM|United States Minor Outlying Islands|=|
US|United States|@ of America|Washington, D.C.
UY|Uruguay|Eastern Republic of @|Montevideo
UZ|Uzbekistan|Republic of @|Tashkent
VA|Vatican City|@ State|Vatican City
VC|Saint Vincent and the Grenadines|=|Kingstown
VE|Venezuela|Bolivarian Republic of @|Caracas
VG|British Virgin Islands|Virgin Islands|Road Town
VI|United States Virgin Islands|Virgin Islands of the United States|Charlotte Amalie
VN|Vietnam|Socialist Republic of Viet Nam|Hanoi
VU|Vanuatu|Republic of @|Port Vila
WF|Wallis and Futuna|Territory of the @ Islands|Mata-Utu
WS|Samoa|Independent State of @|Apia
YE|Yemen|Republic of @|Sana’a
YT|Mayotte|Department of @|Mamoudzou
ZA|South Africa|Republic of @|Pretoria
ZM|Zambia|Republic of @|Lusaka
ZW|Zimbabwe|Republic of @|Harare`);
