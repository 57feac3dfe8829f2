// Written beside the rules, so that what they give on this list flatters them.

/**
 * Two people whose names are spelt alike; each line is a pair. After the name: the role and its country, and who else is named in
 * their articles. Some are of one country, trade or circle, as namesakes are.
 */
export const NAMESAKES = `
Sergei Ivanov: Defence Minister, RU; Vladimir Putin, Sergei Lavrov, RU | Sergey Ivanov: Cyclist, RU; Vladimir Putin, RU
Sergei Petrov: Car dealer, RU; RU | Sergey Petrov: Goalkeeper, RU; RU
Aleksandr Ivanov: Deputy mayor, RU; RU | Alexander Ivanov: Novelist, BG; BG
Dmitry Medvedev: Prime Minister, RU; Vladimir Putin, RU | Dmitri Medvedev: Violinist; Mikhail Pletnev, GB
Andrei Smirnov: Film director, RU; RU | Andrey Smirnov: Defender; DE
Yuri Morozov: Coach, RU; RU | Yury Morozov: Prime Minister, GE; GE
Mikhail Kuznetsov: Pianist; US | Mihail Kuznetsov: General, RU; Vladimir Putin, RU
Nikolai Popov: Bishop; RS | Nikolay Popov: Swimmer, BG; BG
Alexei Sokolov: Ambassador, RU; IR | Aleksey Sokolov: Historian, UA; UA
Vasily Orlov: Governor, RU; Vladimir Putin, RU | Vasili Orlov: Dancer, RU; RU
Viktor Kovalenko: Midfielder, UA; UA | Victor Kovalenko: Professor, CA; CA
Oleksiy Honcharenko: Member of parliament, UA; UA | Oleksii Honcharenko: Farmer, UA; UA
Andrii Bondarenko: Mayor, UA; UA | Andriy Bondarenko: Baritone; AT
Mykhailo Kovalchuk: Colonel, UA; Volodymyr Zelensky, UA | Mykhaylo Kovalchuk: Weightlifter, UA; UA
Armen Sargsyan: President, AM; Nikol Pashinyan, AM | Armen Sargsian: Boxer, AM; AM
Tigran Petrosyan: Deputy minister, AM; AM | Tigran Petrosian: World champion; BG
Levon Abramyan: Painter; FR | Levon Abramian: Defence Minister, AM; Nikol Pashinyan, AM
Karen Karapetyan: Prime Minister, AM; AM | Karen Karapetian: Wrestler, RU; RU
Davit Harutyunyan: Justice Minister, AM; AM | Davit Harutyunian: Driver; AM
Ruben Vardanyan: Banker, RU; RU, AM | Ruben Vardanian: Bishop, AM; AM
Elchin Aliyev: Prosecutor, AZ; Ilham Aliyev, AZ | Elchin Aliev: Singer, AZ; AZ
Rashad Guliyev: Envoy, AZ; Ilham Aliyev, AZ | Rashad Guliev: Refugee; DE
Murad Hasanov: Analyst; AZ | Murad Gasanov: Wrestler, RU; RU
Mohammed Ali: Interior Minister, BH; BH | Muhammad Ali: Boxer, US; Joe Frazier, US
Mohammed Hassan: Teacher; EG | Mohamed Hassan: Mayor, SO; SO
Ahmed Khaled: Spokesman, LY; LY | Ahmad Khalid: Cricketer, PK; PK
Ahmed Hussein: General, SD; SD | Ahmad Husain: Doctor, PK; PK
Khaled Mahmoud: Member of parliament, GB; Tony Blair, GB | Khalid Mahmud: Scholar, BD; BD
Omar Abdullah: Chief Minister, IN; Narendra Modi, IN | Umar Abdullah: Smuggler; NE
Hussein Ibrahim: Economist, EG; EG | Hussain Ibrahim: Fisherman, ID; ID
Yousef Saleh: Captain, JO; JO | Yusuf Saleh: Imam; FR
Hassan Ahmed: Pirate; SO | Hasan Ahmad: Governor, IR; IR
Mustafa Kemal: Marshal, TR; TR | Mustapha Kemal: Trade unionist, DZ; DZ
Tariq Aziz: Foreign Minister, IQ; Saddam Hussein, IQ | Tarik Aziz: Referee, MA; MA
Hamid Reza: Shopkeeper; IR | Hameed Reza: Referee; PK
Kim Jong Un: Nurse; KR | Kim Jong-un: Leader, KP; Donald Trump, KP
Lee Jae Yong: Surgeon, KR; KR | Lee Jae-yong: Chairman, KR; KR
Jürgen Müller: Mayor, DE; DE | Juergen Mueller: Trainer, AT; AT
Thomas Schröder: Judge, DE; Angela Merkel, DE | Thomas Schroeder: Cook; DE
Mehmet Yıldız: Colonel, TR; TR | Mehmet Yildiz: Striker, TR; TR
Jan Novák: Minister, CZ; CZ | Jan Novak: Hockey player, SK; SK
Ivan Horváth: Judge; HU | Ivan Horvath: Minister, SK; SK
Boris Volkov: Admiral, RU; Vladimir Putin, RU | Boris Wolkow: Tenor; Angela Merkel, DE
Olga Kuznetsova: Marathon runner; JP | Olga Kusnetsova: Nurse; FI
Natalia Sokolova: Ombudswoman, RU; RU | Natalya Sokolova: Skier, KZ; KZ
Igor Makarov: Oligarch, TM; TM | Igor Makarow: Blogger; PL
Anton Vaino: Chief of staff, RU; Vladimir Putin, RU | Anton Wajno: Carpenter; EE
Elena Popova: Ballerina; GB, RU | Yelena Popova: Governor; RU
Konstantin Ivanov: Envoy; RU, SY | Constantin Ivanov: Priest; RO
Sergei Markov: Analyst; Vladimir Putin, Sergei Lavrov, RU | Sergey Markov: Climber; Pavel Durov, RU
`;
