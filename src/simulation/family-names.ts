import type { givenNames } from './given-names.ts'

/**
 * Family names, the more common first. Of many countries from sigpwned/popular-names-by-country-dataset (CC0), and
 * otherwise common knowledge.
 */
export const familyNames: Readonly<Record<keyof typeof givenNames, string>> = {
  british: `Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson
    Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Clark Turner Cooper
    Hill Ward Baker Moore Mitchell King Harrison Morgan Allen James Scott Phillips Watson
    Davis Parker Price Bennett Young Griffiths Mason Cox Rose Alexander Carter Collins
    Richards Marshall Shaw Knight Webb Barker Fisher Palmer Dixon Reid Lawson Fletcher
    Chapman Burton Page Saunders Hunt Cole Gibson Harvey`,
  irish: `Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle
    McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore Connors Delaney Ward
    McDonagh Cassidy`,
  caribbean: `Campbell Williams Brown Johnson Morgan Francis Joseph Edwards Thomas James Lewis
    Henry Charles Grant Gordon Clarke Samuels Baptiste Reid Bailey Morrison Thompson
    Powell Stewart Wright Daley Blake Walters Pierre Alleyne Lindo Facey`,
  'west-african': `Adeyemi Adebayo Okafor Okonkwo Mensah Owusu Boateng Asante Osei Balogun Ogunleye
    Adeleke Eze Nwosu Obi Chukwu Appiah Agyemang Ofori Amoah Danso Bello Ibrahim Adewale
    Olatunji Afolabi Akande Oladipo Ojo Kamara Sesay Conteh Bangura Jallow Ceesay Diallo
    Bah Toure`,
  'east-african': `Ali Mohamed Ahmed Hassan Abdi Hussein Osman Ibrahim Omar Farah Warsame Yusuf Jama Nur
    Abdullahi Tesfaye Haile Bekele Girma Tekle Abraham Gebre Ghebremedhin Berhane`,
  'central-african': `Mbala Kabongo Mukendi Ilunga Tshibangu Kalala Lukusa Mutombo Nsimba Makiese Bokanga
    Matondo Luzolo Nkosi Mulumba Kanza`,
  indian: `Patel Singh Kaur Shah Sharma Kumar Gill Mehta Desai Joshi Dhillon Sandhu Grewal Rai
    Verma Gupta Nair Menon Iyer Reddy Thakkar Bhatt Parmar Solanki`,
  pakistani: `Khan Ahmed Hussain Malik Ali Iqbal Mahmood Akhtar Butt Raja Chaudhry Shah Mirza
    Sheikh Qureshi Bashir Aslam Rashid Siddiqui Javed Arshad Anwar`,
  bangladeshi: `Begum Miah Islam Rahman Ahmed Hossain Uddin Ali Khatun Akter Hoque Chowdhury Alam
    Ullah Khan Choudhury Karim Sarkar`,
  tamil: `Kumar Rajah Sivakumar Nadarajah Perera Fernando Selvarajah Kandiah Thambirajah
    Balasingham Mahendran Ganesh Ravindran Silva Jayasinghe Bandara`,
  chinese: `Wong Lee Cheung Lau Chan Yeung Ng Chow Ma Wu Kwok Ho Lam Law Chen Wang Li Zhang Liu
    Lin Huang Zhou`,
  vietnamese: `Nguyen Tran Le Pham Huynh Phan Vu Dang Bui Do Ho Ngo Duong Ly`,
  afghan: `Ahmadi Rahimi Mohammadi Noori Karimi Hashimi Safi Amiri Stanikzai Zadran Sadat Popal
    Yousafzai Haidari Sultani Faizi`,
  arab: `Al-Hassan Haddad Khalil Mansour Saleh Nasser Said Hamdan Aziz Farouk Ibrahim Mahmoud
    Benali Amrani El-Sayed Hassan Saad Bakr Idrissi`,
  persian: `Hosseini Ahmadi Mohammadi Rezaei Karimi Rahimi Moradi Jafari Kazemi Aziz Rasul Hama
    Mahmoud Salih Qadir Sharif`,
  polish: `Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski
    Wozniak Dabrowski Kozlowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Grabowski`,
  romanian: `Popa Popescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Ionescu Rusu`,
  turkish: `Yilmaz Kaya Demir Sahin Celik Yildiz Yildirim Ozturk Aydin Ozdemir Arslan Dogan Kilic
    Aslan Cetin Kara Koc Kurt Ozkan Simsek`,
  portuguese: `Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes
    Goncalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira
    Correia Mendes Lima`,
  spanish: `Garcia Fernandez Gonzalez Rodriguez Lopez Martinez Sanchez Perez Gomez Ruiz Hernandez
    Jimenez Diaz Alvarez Moreno Munoz Romero Torres Ramirez Rojas Castillo Vargas`,
  italian: `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Bruno Ricci Greco Marino Gallo
    Conti Costa Mancini Rizzo`,
  albanian: `Hoxha Prifti Shehu Dervishi Begu Gjoni Leka Mehmeti Hysi Gjika Marku Kola Hasani
    Berisha Krasniqi Gashi Morina Shala Hoti Kastrati`,
  bulgarian: `Ivanov Georgiev Dimitrov Petrov Nikolov Hristov Stoyanov Todorov Iliev Angelov`,
  filipino: `Garcia Reyes Ramos Mendoza Santos Flores Bautista Villanueva Cruz Castillo Rivera
    Aquino Torres Domingo Soriano`,
  nepali: `Chaudhary Tamang Gurung Thapa Rana Magar Rai Shrestha Lama Chhetri Shah Sharma`,
}
