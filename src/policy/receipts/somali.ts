import type { ReceiptFrame } from '../../kernel/receipt.ts'
import { proposal } from '../sources.ts'

/** The receipt in Somali. */
export const somali: ReceiptFrame = {
  language: 'so',
  name: 'Soomaali',
  inEnglish: 'Somali',
  direction: 'ltr',
  source: proposal('Translation by machine, to be signed by a person', 'proposal'),
  receipt: {
    title: 'Warqaddaada',
    intro: 'Warqaddan adigaa iska leh. Waxay sheegaysaa wixii dhacay iyo waxaad samayn karto.',
    when: 'Goorma',
    where: 'Halkee',
    team: 'Kooxda booliska',
    reference: 'Lambarka warqadda',
    what: 'Maxaa dhacay',
    why: 'Maxay u dhacday',
    rights: 'Xuquuqdaada',
    next: 'Maxaa xiga',
    commonRights: [
      'Waa in aan si caddaalad ah oo xushmad leh kuula dhaqannaa.',
      'Waad na weydiin kartaa sababta. Waxaad codsan kartaa in aan mar kale kuugu sheegno erayo fudud.',
      'Waxaad codsan kartaa caawimo luqaddaada ah.',
      'Waxaad codsan kartaa in aad aragto waxa aan kaa qornay.',
    ],
    yourSide: 'Noo sheeg dhinacaaga',
    yourSideHow: [
      'Waxaad noo sheegi kartaa waxaad ku fikirayso iyo sida aad dareemayso.',
      'Erayadaada waxaan ku ag haynaa waxa sarkaalku qoray.',
      'Qasab ma aha in aad wax qorto. Ma jirto si khaldan oo loo sheego.',
    ],
    yourSideLink: 'Boggan ka fur taleefan. Hal mar ayuu shaqeeyaa, ilaa {day}.',
    yourSideWithoutLink: 'Weydiiso sarkaal kasta in uu erayadaada qoro ama uu ku siiyo linki.',
    yourSideAnswer:
      'Waxaad codsan kartaa in aan kula soo xiriirno. Kooxda booliiska ee warqaddan ku siisay ayaa sidaas samayn doonta {days} maalmood oo shaqo gudahood.',
    complain: 'Haddii aad u malaynayso in aan khaldannay',
    complainHow: [
      'Waad caban kartaa.',
      'Waxaad u sheegi kartaa sarkaal kasta, ama waxaad weydiin kartaa saldhigga booliska.',
      'Qof weyn oo aad ku kalsoon tahay ayaa kuu samayn kara.',
      'Waxaad sidoo kale u sheegi kartaa Independent Office for Police Conduct (IOPC). Kama mid aha booliska.',
    ],
    danger: 'Haddii aanad hadda nabad ahayn, wac 999.',
    inEnglish: 'Qaybtan waa Ingiriisi. Waxaad na weydiisan kartaa in aan kuu sheegno waxay leedahay.',
    unreviewed:
      'Turjumaaddan weli qof ma hubin. Waxaa ku jiri kara khaladaad. Na weydii haddii aanay caddayn.',
  },
  letter: {
    title: 'Noo sheeg dhinacaaga',
    intro: [
      'Ku qor wixii dhacay erayadaada.',
      'Qasab ma aha in aad wax qorto. Mar kasta waad joojin kartaa.',
      'Higgaaddu muhiim ma aha. Waxaad ku qori kartaa luqad kasta.',
    ],
    whoReads: 'Booliska iyo dadka ku caawiya ayaa akhrin kara erayadaada. Dad kale khatar ha gelin.',
    caution:
      'Erayadaada waxaa laga yaabaa in maxkamadda lagu isticmaalo. Boolisku ma leeyihiin wax khaldan ayaad samaysay? Marka hore la hadal qareen ama qof weyn oo aad ku kalsoon tahay.',
    words: 'Maxaad rabtaa in aan ogaanno?',
    wordsHint: 'Waxaad qori kartaa waxaad aragtay, sidaad dareentay, iyo waxaad rabto in ay xigto.',
    helped: 'Ma jiraa qof kaa caawiyay qoraalkan?',
    helpedBy: {
      nobody: 'Maya, anigaa qoray',
      family: 'Qoyskayga ama qofka i daryeela',
      worker: 'Shaqaalaha bulshada ama shaqaalaha dhallinyarada',
      adviser: 'Qareen',
      other: 'Qof kale',
    },
    contact: 'Ma rabtaa in aan kula soo xiriirno?',
    contactHow:
      'Haddii aad haa tiraahdo, kooxda booliiska ee linkiga ku siisay ayaa kula soo xiriiri doonta ilaa {day}. Qor goorta iyo sida ay ammaan tahay in laguula soo xiriiro.',
    contactPromised:
      'Waxaad codsatay in aan kula soo xiriirno. Kooxda booliiska ee linkiga ku siisay ayaa sidaas samayn doonta ilaa {day}. Haddii aan cidna kula soo xiriirin, u sheeg sarkaal kasta.',
    yes: 'Haa',
    no: 'Maya',
    once: 'Hal mar ayaad diri kartaa. Kadib linkigu wuu joogsanayaa.',
    send: 'Dir',
    problem: 'Waxaa jira dhibaato',
    empty: 'Marka hore qor erayadaada.',
    tooLong: 'Aad bay u dheer tahay. Isticmaal {most} xaraf ama ka yar.',
    thanks: 'Mahadsanid',
    thanksMore: [
      'Erayadaada waan helnay. Waxaan ku ag haynaa waxa sarkaalku qoray.',
      'Hadda bogga waad xiri kartaa.',
    ],
    gone: 'Linkigan ma shaqaynayo',
    goneMore: [
      'Waa la isticmaalay, ama wuu duugoobay.',
      'Weli waad noo sheegi kartaa dhinacaaga. Sarkaal weydiiso linki cusub.',
    ],
    notSent: 'Erayadaada lama dirin. Halkan ayaad ka koobiyayn kartaa.',
    languages: 'Luqado kale',
  },
}
