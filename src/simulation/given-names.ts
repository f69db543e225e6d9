/** Given names, with weights, of one group of families. */
export type GivenNames = Readonly<Record<'female' | 'male', string>>

/**
 * Given names as London's families give them. The weight is the square root of the number of births in England and Wales
 * from 2007 to 2020 (Office for National Statistics, Open Government Licence v3.0; through cran/ukbabynames, CC0), so
 * that the commonest do not drown the rest.
 */
export const givenNames = {
  british: {
    female: `Olivia:259 Amelia:251 Emily:228 Lily:212 Jessica:211 Grace:210 Sophie:209 Ava:207 Ruby:203 Mia:200
      Isla:200 Isabella:197 Evie:196 Ella:193 Chloe:192 Poppy:189 Charlotte:182 Freya:176 Daisy:171
      Phoebe:165 Scarlett:161 Lucy:158 Millie:153 Alice:152 Florence:147 Holly:146 Imogen:144 Matilda:143
      Maisie:141 Hannah:139 Rosie:139 Erin:138 Lola:138 Molly:135 Megan:132 Abigail:132 Summer:130
      Willow:127 Eleanor:121 Amber:119 Georgia:118 Esme:117 Eliza:114 Harriet:114 Lexi:110 Leah:109
      Lacey:107 Bethany:101 Martha:99 Paige:95 Skye:92 Keira:91 Tilly:84`,
    male: `Oliver:302 Jack:282 Harry:279 Charlie:254 George:251 Thomas:250 Alfie:242 William:240 Joshua:239
      Jacob:237 James:233 Oscar:217 Daniel:209 Ethan:209 Samuel:208 Leo:204 Joseph:199 Archie:198
      Alexander:196 Benjamin:187 Lucas:185 Max:185 Freddie:180 Dylan:180 Logan:178 Riley:176 Edward:172
      Finley:169 Jake:166 Lewis:152 Tyler:150 Ryan:146 Luke:145 Harvey:138 Toby:136 Callum:133 Nathan:125
      Connor:121 Tommy:120 Louie:120 Jamie:117 Aaron:114 Teddy:114 Kai:113 Frankie:110 Bobby:108 Elliot:108
      Stanley:108 Cameron:105 Ronnie:100 Rhys:100 Billy:88 Bradley:86 Reece:83`,
  },
  irish: {
    female: `Ellie:146 Erin:138 Niamh:93 Orla:80 Annie:77 Aoife:58 Mary:54 Shannon:45 Nora:44 Maeve:39 Margaret:36
      Saoirse:34 Roisin:29 Kathleen:27 Caoimhe:26 Bridget:25 Bridie:18 Siobhan:17 Clodagh:16 Eabha:10`,
    male: `Liam:141 Michael:128 Connor:121 Rory:106 John:92 Finn:89 Aidan:85 Patrick:85 Kieran:77 Declan:62
      Sean:62 Danny:59 Conor:52 Martin:52 Cian:49 Jimmy:45 Ronan:39 Johnny:37 Cillian:36 Fergus:32 Oisin:26
      Eoin:26`,
  },
  caribbean: {
    female: `Jasmine:129 Amelie:116 Zara:108 Mya:80 Tia:79 Aaliyah:78 Nevaeh:75 Naomi:72 Kayla:65 Alana:59
      Ebony:56 Kiera:52 Amara:50 Tiana:48 Destiny:47 Kiara:46 Kyra:46 Tianna:39 Elisha:36 Renee:36
      Rhianna:33 Chantelle:29 Imani:29 Keziah:27 Chanel:26 Jada:25 Shanice:18 Simone:18 Janae:13
      Shanelle:10 Lateisha:2`,
    male: `Theo:164 Jayden:150 Elijah:120 Kai:113 Leon:110 Reece:83 Nathaniel:81 Marley:67 Marcus:66 Xavier:62
      Rio:61 Isaiah:54 Malachi:53 Jaden:49 Josiah:49 Curtis:40 Zion:40 Dante:36 Kyron:35 Andre:34 Kieron:32
      Raheem:30 Tyrese:29 Omari:24 Tyrone:22 Tyrell:21 Jerome:21 Jermaine:19 Kymani:16 Dwayne:15 Romario:13
      Tremaine:2`,
  },
  'west-african': {
    female: `Grace:210 Faith:95 Gabriella:79 Esther:69 Michelle:49 Deborah:32 Precious:30 Gloria:27 Blessing:25
      Nana:20 Favour:19 Mariama:17 Ivana:17 Aminata:14 Ayomide:13 Chioma:12 Chiamaka:12 Fatoumata:12
      Ifeoluwa:10 Temiloluwa:9 Ama:9 Chidera:9 Anjolaoluwa:9 Adaeze:7 Temitope:7 Abena:4 Akua:4 Oluwatobi:2
      Kamsiyochukwu:2 Efua:2 Oluwaseun:2 Adwoa:2 Serwaa:2 Tomiwa:2`,
    male: `Joshua:239 Daniel:209 Samuel:208 David:131 Michael:128 Elijah:120 Caleb:98 Ibrahim:93 Emmanuel:56
      Samson:31 Nana:20 Ayomide:18 Tobi:17 Kofi:15 Oluwatobi:14 Kwame:12 Oluwatimilehin:6 Chukwuemeka:6
      Mamadou:6 Moussa:6 Oluwaseun:6 Ayodeji:6 Kelechi:5 Temiloluwa:5 Kwabena:5 Chidera:3 Kojo:2 Tomiwa:2
      Ebuka:2 Ifeoluwa:2 Emeka:2 Iyanuoluwa:2 Lamin:2`,
  },
  'east-african': {
    female: `Maryam:94 Aisha:90 Sara:89 Fatima:81 Naomi:72 Zahra:70 Khadija:60 Amina:59 Hafsa:51 Salma:37
      Sumaya:32 Asma:27 Rahma:25 Naima:23 Ayan:10 Ikram:9 Hamda:8 Ruweyda:7 Sagal:5 Hodan:3 Saron:3 Bilan:2
      Feben:2 Bethlehem:2 Yohana:2 Selam:2 Nardos:2`,
    male: `Samuel:208 Ibrahim:93 Yusuf:85 Mohamed:69 Ahmed:67 Hamza:64 Mustafa:57 Ismail:52 Bilal:45 Abel:44
      Khalid:38 Zakaria:35 Natan:35 Ayub:29 Abdirahman:28 Abdulrahman:28 Abdullahi:24 Mahad:17 Nahom:9
      Abdi:7 Liban:7 Yonatan:6 Guled:3 Yonas:2 Amanuel:2`,
  },
  'central-african': {
    female: `Grace:210 Chloe:192 Sarah:94 Esther:69 Elodie:62 Rachel:60 Ruth:38 Deborah:32 Gloria:27 Joyce:21
      Divine:20 Benita:7 Dorcas:3 Merveille:2 Exaucee:2 Naomie:2 Plamedi:2 Gracia:2 Christelle:2`,
    male: `Samuel:208 David:131 Nathan:125 Joel:92 Jonathan:70 Jordan:63 Christian:62 Emmanuel:56 Prince:33
      Exauce:2 Josue:2 Beni:2 Gloire:2 Plamedi:2 Elie:2 Glory:2 Jeremie:2 Gedeon:2`,
  },
  indian: {
    female: `Anya:66 Priya:38 Diya:37 Simran:37 Riya:35 Isha:33 Anika:33 Mira:27 Harleen:27 Aarya:24 Aanya:24
      Neha:23 Jasleen:23 Mahi:23 Saanvi:22 Avani:22 Ananya:22 Anjali:21 Khushi:21 Meera:19 Kiran:18
      Aditi:18 Tanvi:17 Kavya:14 Nisha:11 Pooja:2`,
    male: `Rohan:60 Aryan:53 Arjun:47 Aarav:42 Jai:37 Krish:34 Ishaan:30 Sahil:29 Veer:29 Dhruv:27 Vihaan:25
      Amar:25 Aditya:24 Nikhil:23 Dev:22 Arnav:22 Yash:21 Kiran:20 Shiv:19 Rahul:18 Harman:17 Karan:16
      Om:16 Ravi:15 Gurveer:15 Jasraj:11`,
  },
  pakistani: {
    female: `Zara:108 Maryam:94 Aisha:90 Sara:89 Fatima:81 Zainab:75 Anaya:64 Khadija:60 Amina:59 Aleena:59
      Safa:58 Zoya:55 Inaaya:55 Aliza:52 Hafsa:51 Iqra:45 Laiba:41 Sana:40 Alishba:30 Eshal:29 Minahil:28
      Hania:24 Maheen:20 Areeba:20`,
    male: `Muhammad:209 Mohammed:191 Ibrahim:93 Yusuf:85 Ayaan:79 Ali:78 Abdullah:68 Musa:66 Zain:64 Hamza:64
      Rayyan:55 Eesa:55 Hassan:54 Umar:50 Bilal:45 Haris:44 Hashim:37 Aayan:35 Subhan:32 Usman:31 Haroon:30
      Faizan:26 Danyal:25 Saad:24`,
  },
  bangladeshi: {
    female: `Zara:108 Maryam:94 Aisha:90 Fatima:81 Aaliyah:78 Ayesha:59 Hafsa:51 Jannat:34 Safiyyah:32 Anisa:31
      Mariyah:24 Sumaiya:24 Faiza:24 Tasnim:20 Raisa:19 Sabiha:15 Mahdiya:15 Nabila:15 Samiha:15 Nusrat:10
      Fahmida:9 Tahmina:7`,
    male: `Muhammad:209 Mohammed:191 Adam:164 Ibrahim:93 Yusuf:85 Ayaan:79 Yahya:59 Zakariya:58 Ismail:52
      Sami:46 Isa:43 Hasan:40 Imran:33 Rayhan:28 Mahdi:26 Mahir:23 Abdur:21 Ehsan:20 Nabil:18 Rahim:18
      Tahmid:13 Aqib:12 Fahim:11 Tanvir:8 Tahsin:2`,
  },
  tamil: {
    female: `Maya:127 Priya:38 Tanya:23 Anjali:21 Anushka:21 Meera:19 Kavya:14 Nila:14 Sahana:13 Divya:9 Harini:9
      Lakshmi:8 Abinaya:2 Dharshini:2 Ashvini:2 Nithya:2 Sruthi:2`,
    male: `Aaron:114 Rishi:26 Arun:26 Ashwin:20 Arvin:19 Pranav:18 Kavin:13 Kishan:12 Sanjay:7 Vishnu:7 Harish:4
      Adithya:3 Dinesh:2 Nitin:2 Ahilan:2 Naveen:2 Kabilan:2 Suresh:2`,
  },
  chinese: {
    female: `Emily:228 Lily:212 Jessica:211 Grace:210 Sophie:209 Mia:200 Chloe:192 Hannah:139 Amy:113 Michelle:49
      Tiffany:42 Jia:23 Joyce:21 Vivian:20 Cindy:17 Mei:15 Yi:12 Yan:3`,
    male: `Daniel:209 Ethan:209 Leo:204 Henry:200 Lucas:185 Jayden:150 Ryan:146 Aaron:114 Kai:113 Jason:70
      Vincent:68 Kevin:67 Eric:64 Tony:29 Andy:23 Jun:16 Hao:12 Wei:7`,
  },
  vietnamese: {
    female: `Lily:212 Amy:113 Jenny:23 Tina:20 Julie:19 Cindy:17 Mai:16 Anh:6 Linh:2 Thu:2 Vy:2 Thao:2 Trang:2`,
    male: `Tommy:120 Kevin:67 Jimmy:45 Tony:29 Kenny:24 Andy:23 Minh:2 Duc:2 Huy:2 Nam:2 Long:2 Hung:2 Vinh:2`,
  },
  afghan: {
    female: `Maryam:94 Fatima:81 Zahra:70 Sana:40 Marwa:36 Mina:29 Sahar:20 Hadia:19 Hosna:3 Yalda:3 Parwana:2
      Mursal:2 Setayesh:2 Frishta:2 Arezo:2`,
    male: `Mohammad:117 Yusuf:85 Ali:78 Omar:58 Mustafa:57 Ahmad:47 Idris:47 Haroon:30 Samir:26 Elyas:19
      Hamid:16 Sohail:12 Milad:8 Farhad:2 Zabi:2`,
  },
  arab: {
    female: `Layla:135 Maryam:94 Sara:89 Amira:61 Yasmin:59 Noor:46 Aya:38 Salma:37 Lina:33 Hiba:32 Farah:29
      Rania:27 Jana:25 Malak:25 Dania:21 Rima:7`,
    male: `Adam:164 Ali:78 Ahmed:67 Zain:64 Rayan:58 Omar:58 Hassan:54 Bilal:45 Amir:45 Ilyas:37 Anas:36
      Yousef:30 Taha:27 Karim:24 Khaled:16 Ziad:10`,
  },
  persian: {
    female: `Ava:207 Sara:89 Yasmin:59 Hana:50 Tara:37 Kiana:26 Nika:14 Parisa:14 Roya:11 Darya:11 Dilan:4 Rojin:4
      Melika:2 Shirin:2 Shilan:2`,
    male: `Daniel:209 Kian:99 Ali:78 Aryan:53 Amir:45 Shayan:30 Kamran:26 Arman:23 Dara:18 Aram:7 Arash:7 Sina:2
      Rebin:2 Hiwa:2 Soran:2 Karwan:2`,
  },
  polish: {
    female: `Amelia:251 Emilia:122 Julia:93 Natalia:70 Maja:68 Lena:66 Hanna:63 Zuzanna:61 Nadia:55 Gabriela:50
      Zofia:48 Oliwia:47 Nikola:40 Aleksandra:40 Wiktoria:39 Weronika:27 Kinga:19`,
    male: `Adam:164 Jakub:73 Filip:70 Kacper:62 Oskar:60 Dominik:53 Antoni:50 Szymon:45 Dawid:41 Mateusz:40
      Patryk:40 Maksymilian:37 Mikolaj:37 Franciszek:35 Oliwier:35 Wiktor:34 Igor:34 Bartosz:29`,
  },
  romanian: {
    female: `Sofia:139 Maria:99 Alexandra:86 Natalia:70 Anastasia:54 Gabriela:50 Antonia:45 Daria:36 Bianca:36
      Rebeca:24 Andreea:22 Ioana:18 Denisa:18 Alesia:16 Larisa:15 Ilinca:13`,
    male: `David:131 Luca:124 Gabriel:112 Robert:94 Victor:53 Stefan:42 Denis:41 Darius:36 Matei:36 Alexandru:35
      Andrei:34 Eduard:28 Cristian:22 Rares:21 Raul:21 Mihai:14 Ionut:12`,
  },
  turkish: {
    female: `Lara:82 Ada:70 Ayla:70 Ela:37 Elif:29 Melisa:27 Azra:22 Zeynep:21 Asya:17 Selin:16 Yasemin:13
      Defne:10 Eylul:9 Deniz:7 Ecrin:5 Sude:5`,
    male: `Yusuf:85 Ali:78 Mustafa:57 Deniz:28 Emir:25 Eren:24 Mehmet:23 Emre:21 Arda:20 Kaan:19 Mert:17
      Kenan:17 Baran:16 Kerem:16 Ege:5 Devran:3 Can:2`,
  },
  portuguese: {
    female: `Sofia:139 Maria:99 Lara:82 Bianca:36 Ines:31 Larissa:24 Mariana:22 Beatriz:22 Carolina:21 Luana:19
      Matilde:18 Camila:15 Leonor:15 Rafaela:11 Bruna:5`,
    male: `Lucas:185 Gabriel:112 Leonardo:66 Rafael:53 Enzo:47 Bruno:35 Santiago:33 Miguel:28 Tiago:25
      Rodrigo:21 Pedro:20 Joao:20 Eduardo:17 Diogo:11 Afonso:9 Goncalo:4 Nuno:4 Duarte:2`,
  },
  spanish: {
    female: `Isabella:197 Sofia:139 Luna:83 Elena:67 Lucia:61 Gabriela:50 Valentina:43 Carla:34 Daniela:29
      Paula:23 Martina:23 Mariana:22 Camila:15 Valeria:15 Salome:11 Antonella:10`,
    male: `Samuel:208 Sebastian:148 Hugo:109 Martin:52 Nicolas:48 Mateo:36 Diego:34 Santiago:33 Carlos:26
      Pablo:21 Alejandro:20 Thiago:19 Juan:19 Andres:11 Emiliano:3 Jeronimo:2`,
  },
  italian: {
    female: `Alice:152 Sofia:139 Francesca:91 Aurora:70 Elena:67 Bianca:36 Chiara:27 Giulia:24 Martina:23 Gaia:22
      Viola:19 Noemi:18 Giorgia:15 Ginevra:7`,
    male: `Luca:124 Leonardo:66 Lorenzo:48 Enzo:47 Matteo:42 Marco:37 Alessandro:28 Francesco:24 Mattia:15
      Riccardo:13 Edoardo:11 Gabriele:11 Tommaso:11 Davide:8`,
  },
  albanian: {
    female: `Amelia:251 Emma:129 Sara:89 Hana:50 Anisa:31 Melisa:27 Ema:26 Dea:12 Klea:8 Ajla:7 Rea:5 Erisa:3
      Arta:2 Enisa:2 Elira:2 Bleona:2`,
    male: `Noah:221 Leon:110 Kristian:34 Dion:27 Luan:14 Enea:5 Arlind:3 Ardit:2 Klajdi:2 Rron:2 Endrit:2
      Erion:2 Ardi:2 Drin:2 Bleron:2 Ermal:2 Erjon:2`,
  },
  bulgarian: {
    female: `Maria:99 Alexandra:86 Elena:67 Gabriela:50 Raya:32 Viktoria:24 Siyana:21 Simona:20 Teodora:16
      Nikol:13 Mihaela:7 Yoana:5`,
    male: `Daniel:209 Martin:52 Ivan:43 Stefan:42 Kristian:34 Viktor:23 Teodor:22 Boris:22 Georgi:15
      Aleksandar:13 Nikola:12 Dimitar:11 Kaloyan:9`,
  },
  filipino: {
    female: `Ella:193 Chloe:192 Sofia:139 Jasmine:129 Nicole:79 Angel:66 Samantha:50 Bianca:36 Princess:33
      Angelica:30 Andrea:29 Bea:19 Althea:12`,
    male: `Joshua:239 Jacob:237 Ethan:209 Gabriel:112 John:92 Nathaniel:81 Christian:62 Sean:62 Marco:37
      Angelo:29 Miguel:28 Lance:17 Joaquin:10`,
  },
  nepali: {
    female: `Simran:37 Riya:35 Aarya:24 Prisha:22 Anushka:21 Sneha:10 Asmita:2 Pratiksha:2 Samriddhi:2 Ayusha:2
      Aayusha:2`,
    male: `Rohan:60 Aarav:42 Kiran:20 Aayush:15 Suraj:6 Nischal:2 Sujan:2 Bibek:2 Prashant:2 Sushant:2 Ashish:2
      Prajwal:2`,
  },
} satisfies Readonly<Record<string, GivenNames>>
