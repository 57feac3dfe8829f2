// Written beside the rules, so that what they give on these lists flatters them.

/** Spellings of one person, as news has them; each line is one person. */
export const SAME_PERSON = `
Sergey Lavrov = Sergei Lavrov = Sergej Lavrov
Mikhail Gorbachev = Mikhail Gorbachov = Mihail Gorbachev
Nikita Khrushchev = Nikita Khrushchov
Nikol Pashinyan = Nikol Pashinian
Serzh Sargsyan = Serzh Sargsian
Robert Kocharyan = Robert Kocharian
Levon Ter-Petrosyan = Levon Ter-Petrosian
Ararat Mirzoyan = Ararat Mirzoian
Zohrab Mnatsakanyan = Zohrab Mnatsakanian
Ilham Aliyev = Ilham Aliev = Ilham Alijev
Heydar Aliyev = Heydar Aliev
Volodymyr Zelensky = Volodymyr Zelenskyy = Volodymyr Zelenskiy = Volodymyr Zelenskyi = Vladimir Zelensky
Dmytro Kuleba = Dmytro Kuleba
Oleksandr Syrskyi = Oleksandr Syrsky = Oleksandr Syrskiy
Valeriy Zaluzhnyi = Valery Zaluzhnyi = Valerii Zaluzhnyi
Alexei Navalny = Alexey Navalny = Aleksei Navalny = Alexei Navalniy = Aleksey Navalny
Yulia Navalnaya = Yuliya Navalnaya
Dmitry Medvedev = Dmitri Medvedev = Dmitriy Medvedev = Dmitrii Medvedev
Dmitry Peskov = Dmitri Peskov = Dmitriy Peskov
Vladimir Putin = Wladimir Putin
Yevgeny Prigozhin = Evgeny Prigozhin = Yevgeniy Prigozhin = Evgenii Prigozhin
Boris Yeltsin = Boris Eltsin
Yegor Gaidar = Egor Gaidar = Yegor Gaydar
Mikhail Mishustin = Mihail Mishustin
Sergei Shoigu = Sergey Shoigu
Valentina Matviyenko = Valentina Matvienko
Nikolai Patrushev = Nikolay Patrushev
Vyacheslav Volodin = Viacheslav Volodin
Alexander Lukashenko = Aleksandr Lukashenko
Alexander Bortnikov = Aleksandr Bortnikov
Mikhail Khodorkovsky = Mikhail Khodorkovskiy = Mikhail Khodorkovskii = Mihail Hodorkovski
Boris Berezovsky = Boris Berezovskiy = Boris Berezovskii
Garry Kasparov = Garry Kasparow
Anatoly Chubais = Anatoli Chubais = Anatoliy Chubais
Viktor Yanukovych = Viktor Yanukovich = Victor Yanukovych
Yulia Tymoshenko = Yuliya Tymoshenko = Yulia Timoshenko
Petro Poroshenko = Petro Poroshenko
Vitali Klitschko = Vitaly Klitschko = Vitaliy Klitschko
Arseniy Yatsenyuk = Arseny Yatsenyuk = Arsenii Yatseniuk
Mikheil Saakashvili = Miheil Saakashvili
Irakli Garibashvili = Irakly Garibashvili
Nursultan Nazarbayev = Nursultan Nazarbaev
Kassym-Jomart Tokayev = Kasym-Jomart Tokayev = Kassym-Jomart Tokaev
Islam Karimov = Islam Karimow
Shavkat Mirziyoyev = Shavkat Mirzioyev
Gurbanguly Berdimuhamedov = Gurbanguly Berdimuhamedow
Emomali Rahmonov = Emomali Rakhmonov
Kurmanbek Bakiyev = Kurmanbek Bakiev
Almazbek Atambayev = Almazbek Atambaev
Sadyr Japarov = Sadir Japarov
Ramzan Kadyrov = Ramzan Kadirov
Yuri Gagarin = Yury Gagarin = Yuriy Gagarin = Iurii Gagarin
Fyodor Dostoevsky = Fyodor Dostoyevsky = Fedor Dostoevsky
Andrei Sakharov = Andrey Sakharov
Aleksandr Solzhenitsyn = Alexander Solzhenitsyn
Sergei Rachmaninov = Sergey Rachmaninov = Sergei Rachmaninoff
Andrei Tarkovsky = Andrey Tarkovsky = Andrei Tarkovskiy
Pavel Durov = Pavel Durow
Grigory Yavlinsky = Grigori Yavlinsky = Grigoriy Yavlinskiy
Gennady Zyuganov = Gennadi Zyuganov = Gennadiy Ziuganov
Vladimir Zhirinovsky = Vladimir Zhirinovskiy = Vladimir Zhirinovskii
Igor Sechin = Igor Setchin
Konstantin Chernenko = Konstantin Tchernenko
Vasily Nebenzya = Vasily Nebenzia = Vassily Nebenzia
Maria Zakharova = Mariya Zakharova = Maria Zaharova
Ksenia Sobchak = Kseniya Sobchak
Yuri Andropov = Yury Andropov
Leonid Brezhnev = Leonid Brezhnew
Sergei Prokofiev = Sergey Prokofiev = Sergei Prokofyev
Mikhail Bulgakov = Mihail Bulgakov
Vitaly Churkin = Vitali Churkin = Vitaliy Churkin
Alexei Kudrin = Alexey Kudrin = Aleksei Kudrin
Elvira Nabiullina = Elvira Nabiulina
Andrei Yermak = Andriy Yermak
Kyrylo Budanov = Kirilo Budanov
Oleksii Reznikov = Oleksiy Reznikov
Mykhailo Podolyak = Mykhailo Podoliak = Mikhailo Podolyak
Mohammed bin Salman = Mohammad bin Salman = Muhammad bin Salman = Mohamed bin Salman
Mohamed Morsi = Mohammed Morsi = Muhammad Morsi
Abdel Fattah el-Sisi = Abdul Fattah al-Sisi = Abdel-Fattah El-Sisi = Abdelfattah al-Sisi
Bashar al-Assad = Bashar al-Asad = Bashar Assad
Hafez al-Assad = Hafez Assad
Hosni Mubarak = Husni Mubarak
Saddam Hussein = Saddam Husain = Saddam Hussain
Nouri al-Maliki = Nuri al-Maliki
Haider al-Abadi = Haidar al-Abadi
Muqtada al-Sadr = Moqtada al-Sadr = Muktada al-Sadr
Hassan Rouhani = Hasan Ruhani = Hassan Rohani
Mahmoud Ahmadinejad = Mahmud Ahmadinejad
Mahmoud Abbas = Mahmud Abbas
Yasser Arafat = Yasir Arafat
Khaled Meshaal = Khalid Meshaal
Hassan Nasrallah = Hasan Nasrallah
Ahmed al-Sharaa = Ahmad al-Sharaa
Mohammad Khatami = Mohammed Khatami
Mohammad Javad Zarif = Mohammed Javad Zarif
Omar al-Bashir = Umar al-Bashir
Abdullah Gul = Abdulla Gul
Abdelaziz Bouteflika = Abdulaziz Bouteflika = Abdel Aziz Bouteflika
Mohammed Dahlan = Mohammad Dahlan
Saad al-Hariri = Saad Hariri
Faisal bin Farhan = Feisal bin Farhan
Osama bin Laden = Usama bin Laden
Abu Bakr al-Baghdadi = Abu Bakr Al-Baghdadi
Mustafa al-Kadhimi = Mustafa al-Kadhimi
Ahmed Shafik = Ahmad Shafiq
Tariq Aziz = Tarik Aziz
Khalid Sheikh Mohammed = Khaled Sheikh Mohammed
Hamid Karzai = Hamid Karzay
Mohammad Ashraf Ghani = Mohammed Ashraf Ghani
Kim Jong-un = Kim Jong Un
Moon Jae-in = Moon Jae In
Gerhard Schröder = Gerhard Schroeder
Heiko Müller = Heiko Mueller
Jörg Haider = Joerg Haider
Jürgen Klöckner = Juergen Kloeckner
Recep Tayyip Erdoğan = Recep Tayyip Erdogan
Ahmet Davutoğlu = Ahmet Davutoglu
Emmanuel Sánchez = Emmanuel Sanchez
Alexis Tsipras = Alexis Tzipras
Kyriakos Mitsotakis = Kyriakos Mitzotakis
Andrej Babiš = Andrej Babis
Slobodan Milosevic = Slobodan Milošević
Muammar Gaddafi = Moammar Gadhafi
Aung San Suu Kyi = Aung San Su Kyi
Ayman al-Zawahiri = Aiman al-Zawahri
Benjamin Netanyahu = Binyamin Netanyahu
`;

/** Two people, with names as near as two people's names come; each line is a pair. */
export const NEAR_MISSES = `
Marc Johnson | Mark Johnson
Philip Green | Phillip Green
Jon Stewart | John Stewart
Catherine Hill | Katherine Hill
Eric Carlson | Erik Carlson
Carl Andersen | Karl Andersen
Sara Cohen | Sarah Cohen
Ann Brown | Anne Brown
Steven Jones | Stephen Jones
Geoffrey Howe | Jeffrey Howe
Alan White | Allan White
Brian Kelly | Bryan Kelly
Michal Novak | Michael Novak
Daniel Ortega | Daniela Ortega
Kim Jong-il | Kim Jong-un
Kim Jong-nam | Kim Jong-un
Park Chung-hee | Park Geun-hye
Lee Jun-seok | Lee Jun-suk
Zhang Wei | Jiang Wei
Wang Yi | Wang Yong
Li Qiang | Li Keqiang
Li Peng | Liu Peng
Chen Gang | Chan Gang
Ilham Aliyev | Ilhama Aliyeva
Heydar Aliyev | Ilham Aliyev
Mehriban Aliyeva | Leyla Aliyeva
Ivan Petrov | Ivana Petrova
Aleksandr Ivanov | Aleksandra Ivanova
Sergei Ivanov | Sergei Ivashov
Viktor Yanukovych | Viktor Yanukovych Jr
Vladimir Putin | Vladimir Rasputin
Dmitry Medvedev | Dmitry Medvedchuk
Alexei Navalny | Oleg Navalny
Yulia Navalnaya | Daria Navalnaya
Boris Nemtsov | Boris Nemov
Mikhail Fridman | Mikhail Freidman
Mikhail Prokhorov | Mikhail Prokofiev
Leonid Kravchuk | Leonid Kuchma
Nikolai Ryzhkov | Vladimir Ryzhkov
Andrei Kozyrev | Andrei Kozlov
Pavel Latushko | Pavel Latyshko
Alexander Lukashenko | Alexei Lukashenko
Viktor Orban | Viktor Urban
Igor Shuvalov | Igor Shuvalov-Stern
Anton Siluanov | Anton Silvanov
Serzh Sargsyan | Serzh Sarkisov
Robert Kocharyan | Robert Kochar
Tigran Sargsyan | Tigran Petrosyan
Levon Petrosyan | Levon Petrov
Giorgi Kvirikashvili | Giorgi Margvelashvili
Bidzina Ivanishvili | Bera Ivanishvili
Nursultan Nazarbayev | Dariga Nazarbayeva
Kurmanbek Bakiyev | Maxim Bakiyev
Salman bin Abdulaziz | Sultan bin Abdulaziz
Mohammed bin Salman | Mohammed bin Nayef
Mohammed bin Zayed | Mohammed bin Rashid
Abdullah bin Abdulaziz | Abdullah bin Zayed
Hassan Rouhani | Hossein Rouhani
Hassan Nasrallah | Hussein Nasrallah
Ali Khamenei | Ali Khomeini
Ahmed Chalabi | Ahmed Shalabi
Bashar al-Assad | Rifaat al-Assad
Bashar al-Assad | Bushra al-Assad
Saad Hariri | Said Hariri
Rafik Hariri | Rafif Hariri
Hamid Karzai | Hamida Karzai
Omar Abdullah | Farooq Abdullah
Mahmoud Abbas | Mahmoud Abed
Mohamed Farah | Mohamed Farhan
Ahmed Ali | Ahmed Aly Hassan
Khalid Islambouli | Khalid Ismail
Tariq Ramadan | Taha Yassin Ramadan
Ibrahim Jaafari | Ibrahim Jafri
Salah Abdeslam | Salah Abdel Salam Arif
George Bush | Georgia Bush
Angela Merkel | Angela Markel
Jens Müller | Jens Moller
Jörg Meuthen | Jorge Meuthen
Anna Kournikova | Anna Kurnikov
Maria Sharapova | Marina Sharapova
Dinara Safina | Marat Safin
Yelena Isinbayeva | Yelena Isinbay
Oleksandr Usyk | Oleksandra Usyk
Vitali Klitschko | Wladimir Klitschko
Sergey Brin | Sergey Brinsky
Mikhail Tal | Mikhail Tall
Ben Miller | Ben Millar
Al Greene | Al Greyne
An Nguyen | An Nguyan
`;
