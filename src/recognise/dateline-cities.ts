const CITIES =
  // capitals and news cities, English
  'Abidjan,Abu Dhabi,Abuja,Accra,Addis Ababa,Aden,Albany,Aleppo,Algiers,Almaty,Amman,Amsterdam,Anchorage,Ankara,Antalya,Antwerp,Asmara,' +
  'Astana,Asuncion,Athens,Atlanta,Atlantic City,Auckland,Austin,Baghdad,Baku,Bali,Baltimore,Bamako,Bangkok,Barcelona,Basra,Beijing,' +
  'Beirut,Belfast,Belgrade,Bengaluru,Benghazi,Berlin,Bern,Birmingham,Bishkek,Bogota,Bonn,Boston,Brasilia,Bratislava,Brisbane,Bristol,' +
  'Brussels,Bucharest,Budapest,Buenos Aires,Buffalo,Bujumbura,Cairo,Calgary,Canberra,Cape Town,Caracas,Cardiff,Casablanca,Charlotte,' +
  'Chicago,Chisinau,Cincinnati,Cleveland,Cologne,Colombo,Columbus,Conakry,Copenhagen,Dakar,Dallas,Damascus,Dar es Salaam,Davos,Denver,' +
  'Detroit,Dhaka,Dili,Doha,Donetsk,Dubai,Dublin,Durban,Dushanbe,Edinburgh,Edmonton,Frankfurt,Freetown,Gaza,Gaza City,Geneva,Georgetown,' +
  'Glasgow,Guatemala City,The Hague,Halifax,Hamburg,Hanoi,Harare,Havana,Helsinki,Ho Chi Minh City,Hong Kong,Honolulu,Houston,Indianapolis,' +
  'Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Juba,Kabul,Kampala,Kansas City,Kathmandu,Kharkiv,Khartoum,Kiev,Kigali,Kingston,' +
  'Kinshasa,Kuala Lumpur,Kuwait City,Kyiv,La Paz,Lagos,Lahore,Las Vegas,Leeds,Lima,Lisbon,Liverpool,Ljubljana,London,Los Angeles,' +
  'Louisville,Luanda,Lusaka,Luxembourg,Lviv,Madrid,Managua,Manama,Manchester,Manila,Maputo,Marseille,Melbourne,Memphis,Mexico City,Miami,' +
  'Milan,Milwaukee,Minneapolis,Minsk,Mogadishu,Monaco,Monrovia,Montevideo,Montreal,Moscow,Mosul,Munich,Muscat,Nairobi,Naples,Nashville,' +
  'New Delhi,New Orleans,New York,Niamey,Nicosia,Oklahoma City,Orlando,Osaka,Oslo,Ottawa,Panama City,Paris,Perth,Philadelphia,Phnom Penh,' +
  'Phoenix,Pittsburgh,Podgorica,Port-au-Prince,Prague,Pretoria,Pristina,Pyongyang,Quebec City,Quito,Rabat,Ramallah,Reykjavik,Riga,' +
  'Rio de Janeiro,Riyadh,Rome,Sacramento,Salt Lake City,San Antonio,San Diego,San Francisco,San Jose,San Juan,San Salvador,Santiago,' +
  'Santo Domingo,Sao Paulo,Sarajevo,Seattle,Seoul,Shanghai,Singapore,Skopje,Sofia,St. Louis,Stockholm,Strasbourg,Sydney,Taipei,Tallinn,' +
  'Tashkent,Tbilisi,Tegucigalpa,Tehran,Tel Aviv,Thimphu,Tirana,Tokyo,Toronto,Tripoli,Tunis,Ulaanbaatar,United Nations,Vancouver,' +
  'Vatican City,Victoria,Vienna,Vientiane,Vilnius,Warsaw,Washington,Wellington,Winnipeg,Yangon,Yaounde,Yerevan,Zagreb,Zurich,' +
  // South Asia, where `Place:` is usual
  'Agartala,Agra,Ahmedabad,Ajmer,Aligarh,Allahabad,Amaravati,Amritsar,Ayodhya,Aizawl,Bangalore,Bareilly,Bathinda,Bhopal,Bhubaneswar,' +
  'Bilaspur,Calcutta,Chandigarh,Chennai,Coimbatore,Cuttack,Dehradun,Dharamshala,Dibrugarh,Faridabad,Gandhinagar,Gangtok,Ghaziabad,' +
  'Gorakhpur,Gurgaon,Gurugram,Guwahati,Gwalior,Hassan,Hubballi,Hyderabad,Imphal,Indore,Itanagar,Jabalpur,Jaipur,Jalandhar,Jammu,Jodhpur,' +
  'Kanpur,Karachi,Kochi,Kohima,Kolkata,Kota,Kozhikode,Leh,Lucknow,Ludhiana,Madurai,Mangaluru,Mathura,Meerut,Mohali,Mumbai,Muzaffarnagar,' +
  'Mysuru,Nagpur,Nashik,Noida,Panaji,Panchkula,Pathankot,Patiala,Patna,Peshawar,Prayagraj,Puducherry,Pune,Quetta,Raipur,Rajkot,Ranchi,' +
  'Rawalpindi,Rourkela,Shillong,Shimla,Silchar,Srinagar,Surat,Thane,Thiruvananthapuram,Thrissur,Tiruchirappalli,Tirupati,Udaipur,' +
  'Ujjain,Vadodara,Varanasi,Vijayawada,Visakhapatnam,Warangal,Chittagong,Sylhet,Kandy,Jaffna,' +
  // Southeast Asia, and cities of South Asia in their own scripts
  'Ipoh,Muar,Shah Alam,Putrajaya,Petaling Jaya,George Town,Johor Bahru,Kota Kinabalu,Kuching,Kuantan,Melaka,Alor Setar,Kota Bharu,Kuala Terengganu,Seremban,' +
  'Sandakan,Tawau,Sibu,Klang,Taiping,Batu Pahat,Surabaya,Bandung,Medan,Semarang,Yogyakarta,Makassar,Denpasar,Palembang,Bogor,Bekasi,Tangerang,Batam,Pontianak,' +
  'Manado,Jayapura,Banda Aceh,Pekanbaru,Balikpapan,Quezon City,Cebu City,Davao City,' +
  'नई दिल्ली,मुंबई,लखनऊ,पटना,भोपाल,जयपुर,कोलकाता,चेन्नई,बेंगलुरु,हैदराबाद,अहमदाबाद,रांची,रायपुर,देहरादून,चंडीगढ़,इंदौर,कानपुर,वाराणसी,प्रयागराज,आगरा,मेरठ,नोएडा,गुरुग्राम,' +
  'शिमला,श्रीनगर,पुणे,नागपूर,नाशिक,ठाणे,कोल्हापूर,काठमांडू,वाशिंगटन,न्यूयॉर्क,लंदन,बीजिंग,ঢাকা,কলকাতা,চট্টগ্রাম,রাজশাহী,খুলনা,সিলেট,' +
  'சென்னை,மதுரை,கோவை,திருச்சி,சேலம்,நெல்லை,புதுடெல்லி,புதுச்சேரி,கொழும்பு,హైదరాబాద్,అమరావతి,విజయవాడ,విశాఖపట్నం,తిరుపతి,న్యూఢిల్లీ,వరంగల్,గుంటూరు,' +
  'തിരുവനന്തപുരം,കൊച്ചി,കോഴിക്കോട്,തൃശൂർ,കോട്ടയം,ആലപ്പുഴ,കണ്ണൂർ,മലപ്പുറം,പാലക്കാട്,ന്യൂഡൽഹി,ಬೆಂಗಳೂರು,ಮೈಸೂರು,ಹುಬ್ಬಳ್ಳಿ,ಮಂಗಳೂರು,ಬೆಳಗಾವಿ,ನವದೆಹಲಿ,' +
  'અમદાવાદ,વડોદરા,રાજકોટ,ગાંધીનગર,ਚੰਡੀਗੜ੍ਹ,ਅੰਮ੍ਰਿਤਸਰ,ਲੁਧਿਆਣਾ,ਜਲੰਧਰ,اسلام آباد,کراچی,لاہور,پشاور,کوئٹہ,راولپنڈی,نئی دہلی,سری نگر,ملتان,فیصل آباد,' +
  // own-language names
  'Bremen,Brüssel,Den Haag,Dortmund,Dresden,Düsseldorf,Erfurt,Essen,Frankfurt/Main,Genf,Graz,Hannover,Innsbruck,Kairo,Karlsruhe,Kassel,' +
  'Kiel,Kiew,Köln,Leipzig,Linz,Lissabon,Luzern,Magdeburg,Mailand,Mainz,Moskau,München,Nürnberg,Peking,Potsdam,Prag,Rom,Rostock,Saarbrücken,' +
  'Salzburg,Schwerin,Straßburg,Stuttgart,Warschau,Wien,Wiesbaden,Wolfsburg,Zürich,' +
  'Alger,Bruxelles,Genève,Lille,Londres,Lyon,Montréal,Nantes,Nice,Pékin,Québec,Rennes,Toulouse,Moscou,Varsovie,Athènes,' +
  'Bogotá,Ciudad de México,México,Sevilla,Valencia,Bilbao,Zaragoza,Nueva York,Bruselas,Ginebra,Moscú,Quito,San José,Asunción,Guayaquil,' +
  'Santiago de Chile,La Habana,Ciudad de Guatemala,Panamá,Medellín,Murcia,Málaga,Pekín,' +
  'Brasília,São Paulo,Lisboa,Porto,Curitiba,Recife,Salvador,Fortaleza,Belo Horizonte,Porto Alegre,Manaus,Coimbra,Genebra,Bruxelas,Nova York,' +
  'Roma,Milano,Torino,Napoli,Bologna,Firenze,Genova,Venezia,Palermo,Bari,Catania,Trieste,Cagliari,Londra,Parigi,Berlino,Mosca,Kiev,' +
  'Rotterdam,Utrecht,Eindhoven,Groningen,Brussel,Antwerpen,Gent,Parijs,Londen,Berlijn,' +
  'İstanbul,Ankara,İzmir,Bursa,Adana,Gaziantep,Diyarbakır,Konya,Trabzon,TBMM,Lefkoşa,Erzurum,Kayseri,Mersin,Şanlıurfa,' +
  'Москва,Санкт-Петербург,Киев,Минск,Лондон,Париж,Вашингтон,Нью-Йорк,Пекин,Берлин,Брюссель,Донецк,Луганск,Симферополь,Севастополь,' +
  'Екатеринбург,Новосибирск,Казань,Самара,Сочи,Владивосток,Хабаровск,Ереван,Баку,Тбилиси,Астана,Ташкент,Бишкек,Анкара,Стамбул,Женева,Токио,Сеул,' +
  'القاهرة,بيروت,دمشق,بغداد,الرياض,جدة,دبي,أبوظبي,أبو ظبي,الدوحة,الكويت,المنامة,مسقط,صنعاء,عدن,عمان,القدس,القدس المحتلة,غزة,رام الله,الخرطوم,طرابلس,' +
  'تونس,الجزائر,الرباط,نواكشوط,طهران,أنقرة,إسطنبول,اسطنبول,موسكو,واشنطن,نيويورك,لندن,باريس,برلين,بروكسل,جنيف,بكين,طوكيو,الأمم المتحدة,حلب,الموصل';

const cities: ReadonlySet<string> = new Set(CITIES.split(',').map((city) => city.toUpperCase()));

/** True for a frequent dateline city, in any case; a state, country or second city may follow it. */
export function isKnownCity(place: string): boolean {
  const [first = ''] = place.toUpperCase().split(/[,/[(]/, 1);
  return cities.has(first.trim());
}
