import type { ReceiptFrame } from '../../kernel/receipt.ts'
import { proposal } from '../sources.ts'

/** The receipt in Polish. */
export const polish: ReceiptFrame = {
  language: 'pl',
  name: 'Polski',
  inEnglish: 'Polish',
  direction: 'ltr',
  source: proposal('Translation by machine, to be signed by a person', 'proposal'),
  receipt: {
    title: 'Twoje potwierdzenie',
    intro: 'Ta kartka jest dla ciebie. Mówi, co się stało i co możesz zrobić.',
    when: 'Kiedy',
    where: 'Gdzie',
    team: 'Zespół policji',
    reference: 'Numer potwierdzenia',
    what: 'Co się stało',
    why: 'Dlaczego tak się stało',
    rights: 'Twoje prawa',
    next: 'Co będzie dalej',
    commonRights: [
      'Musimy traktować cię uczciwie i z szacunkiem.',
      'Możesz zapytać, dlaczego. Możesz poprosić, żebyśmy powtórzyli to prostymi słowami.',
      'Możesz poprosić o pomoc w swoim języku.',
      'Możesz poprosić o pokazanie, co o tobie napisaliśmy.',
    ],
    yourSide: 'Powiedz nam, jak było z twojej strony',
    yourSideHow: [
      'Możesz powiedzieć nam, co myślisz i jak się czujesz.',
      'Twoje słowa przechowujemy obok tego, co napisał funkcjonariusz.',
      'Nie musisz pisać. Nie można tego zrobić źle.',
    ],
    yourSideLink: 'Otwórz tę stronę w telefonie. Działa jeden raz, do: {day}.',
    yourSideWithoutLink: 'Poproś dowolnego policjanta, żeby zapisał twoje słowa albo dał ci link.',
    yourSideAnswer:
      'Możesz poprosić, żebyśmy się z tobą skontaktowali. Zespół policji, który dał ci tę kartkę, zrobi to w ciągu {days} dni roboczych.',
    complain: 'Jeśli uważasz, że postąpiliśmy źle',
    complainHow: [
      'Możesz złożyć skargę.',
      'Możesz powiedzieć o tym dowolnemu policjantowi albo zapytać na komisariacie.',
      'Może to zrobić za ciebie dorosły, któremu ufasz.',
      'Możesz też zgłosić to do Independent Office for Police Conduct (IOPC). To nie jest część policji.',
    ],
    danger: 'Jeśli teraz nie jesteś bezpieczny lub bezpieczna, zadzwoń pod numer 999.',
    inEnglish: 'Ta część jest po angielsku. Możesz poprosić, żebyśmy powiedzieli ci, co znaczy.',
    unreviewed:
      'Tego tłumaczenia nie sprawdził jeszcze człowiek. Mogą w nim być błędy. Zapytaj nas, jeśli coś nie jest jasne.',
  },
  letter: {
    title: 'Powiedz nam, jak było z twojej strony',
    intro: [
      'Napisz własnymi słowami, co się stało.',
      'Nie musisz pisać. Możesz przerwać w każdej chwili.',
      'Błędy w pisowni nie mają znaczenia. Możesz pisać w dowolnym języku.',
    ],
    whoReads: 'Twoje słowa może przeczytać policja i osoby, które ci pomagają. Nie narażaj innych osób.',
    caution:
      'Twoje słowa mogą zostać użyte w sądzie. Policja mówi, że zrobiłeś lub zrobiłaś coś złego? Najpierw porozmawiaj z adwokatem albo z dorosłym, któremu ufasz.',
    words: 'Co chcesz nam powiedzieć?',
    wordsHint: 'Możesz napisać, co widziałeś lub widziałaś, jak się czujesz i co ma być dalej.',
    helped: 'Czy ktoś pomógł ci to napisać?',
    helpedBy: {
      nobody: 'Nie, piszę bez pomocy',
      family: 'Moja rodzina lub opiekun',
      worker: 'Pracownik socjalny lub pracownik młodzieżowy',
      adviser: 'Adwokat',
      other: 'Ktoś inny',
    },
    contact: 'Czy chcesz, żebyśmy się z tobą skontaktowali?',
    contactHow:
      'Jeśli powiesz „tak”, zespół policji, który dał ci link, skontaktuje się z tobą do: {day}. Napisz, kiedy i jak możemy się z tobą bezpiecznie skontaktować.',
    contactPromised:
      'Prosisz o kontakt. Zespół policji, który dał ci link, skontaktuje się z tobą do: {day}. Jeśli nikt tego nie zrobi, powiedz o tym dowolnemu policjantowi.',
    yes: 'Tak',
    no: 'Nie',
    once: 'Możesz to wysłać jeden raz. Potem link przestaje działać.',
    send: 'Wyślij',
    problem: 'Jest problem',
    empty: 'Najpierw napisz swoje słowa.',
    tooLong: 'To jest za długie. Użyj najwyżej {most} znaków.',
    thanks: 'Dziękujemy',
    thanksMore: [
      'Mamy twoje słowa. Przechowujemy je obok tego, co napisał funkcjonariusz.',
      'Możesz teraz zamknąć tę stronę.',
    ],
    gone: 'Ten link już nie działa',
    goneMore: [
      'Został użyty albo jest za stary.',
      'Nadal możesz powiedzieć nam, jak było. Poproś policjanta o nowy link.',
    ],
    notSent: 'Twoje słowa nie zostały wysłane. Możesz je stąd skopiować.',
    languages: 'Inne języki',
  },
}
