import type { ReceiptFrame } from '../../kernel/receipt.ts'
import { proposal } from '../sources.ts'

/** The receipt in Turkish. */
export const turkish: ReceiptFrame = {
  language: 'tr',
  name: 'Türkçe',
  inEnglish: 'Turkish',
  direction: 'ltr',
  source: proposal('Translation by machine, to be signed by a person', 'proposal'),
  receipt: {
    title: 'Belgen',
    intro: 'Bu kâğıt senin için. Ne olduğunu ve ne yapabileceğini anlatır.',
    when: 'Ne zaman',
    where: 'Nerede',
    team: 'Polis ekibi',
    reference: 'Belge numarası',
    what: 'Ne oldu',
    why: 'Neden oldu',
    rights: 'Hakların',
    next: 'Bundan sonra ne olacak',
    commonRights: [
      'Sana adil ve saygılı davranmak zorundayız.',
      'Nedenini sorabilirsin. Kolay sözlerle yeniden anlatmamızı isteyebilirsin.',
      'Kendi dilinde yardım isteyebilirsin.',
      'Senin hakkında ne yazdığımızı görmek isteyebilirsin.',
    ],
    yourSide: 'Olanları bir de sen anlat',
    yourSideHow: [
      'Ne düşündüğünü ve ne hissettiğini bize anlatabilirsin.',
      'Sözlerini polis memurunun yazdıklarının yanında saklarız.',
      'Yazmak zorunda değilsin. Anlatmanın yanlış bir yolu yoktur.',
    ],
    yourSideLink: 'Bu sayfayı telefonda aç. Bir kez çalışır. Son gün: {day}.',
    yourSideWithoutLink:
      'Herhangi bir polis memurundan sözlerini yazmasını veya sana bir bağlantı vermesini iste.',
    yourSideAnswer:
      'Seninle iletişime geçmemizi isteyebilirsin. Sana bu kâğıdı veren polis ekibi bunu {days} iş günü içinde yapar.',
    complain: 'Yanlış davrandığımızı düşünüyorsan',
    complainHow: [
      'Şikâyet edebilirsin.',
      'Herhangi bir polis memuruna söyleyebilir veya karakolda sorabilirsin.',
      'Güvendiğin bir yetişkin bunu senin yerine yapabilir.',
      'Independent Office for Police Conduct (IOPC) kurumuna da söyleyebilirsin. Bu kurum polisin bir parçası değildir.',
    ],
    danger: 'Şu anda güvende değilsen 999 numarasını ara.',
    inEnglish: 'Bu bölüm İngilizce. Ne yazdığını sana anlatmamızı isteyebilirsin.',
    unreviewed:
      'Bu çeviriyi henüz bir insan kontrol etmedi. İçinde yanlışlar olabilir. Anlamadığın bir şey varsa bize sor.',
  },
  letter: {
    title: 'Olanları bir de sen anlat',
    intro: [
      'Ne olduğunu kendi sözlerinle yaz.',
      'Yazmak zorunda değilsin. İstediğin zaman bırakabilirsin.',
      'Yazım yanlışları önemli değil. Her dilde yazabilirsin.',
    ],
    whoReads: 'Sözlerini polis ve sana yardım eden kişiler okuyabilir. Başkalarını tehlikeye atma.',
    caution:
      'Sözlerin mahkemede kullanılabilir. Polis yanlış bir şey yaptığını mı söylüyor? Önce bir avukatla veya güvendiğin bir yetişkinle konuş.',
    words: 'Neyi bilmemizi istiyorsun?',
    wordsHint: 'Ne gördüğünü, ne hissettiğini ve bundan sonra ne olmasını istediğini yazabilirsin.',
    helped: 'Bunu yazmana biri yardım etti mi?',
    helpedBy: {
      nobody: 'Hayır, kendim yazdım',
      family: 'Ailem veya bana bakan kişi',
      worker: 'Sosyal hizmet görevlisi veya gençlik çalışanı',
      adviser: 'Avukat',
      other: 'Başka biri',
    },
    contact: 'Seninle iletişime geçmemizi ister misin?',
    contactHow:
      'Evet dersen, sana bağlantıyı veren polis ekibi seninle iletişime geçer. Son gün: {day}. Sana ne zaman ve nasıl güvenle ulaşabileceğimizi yaz.',
    contactPromised:
      'Seninle iletişime geçmemizi istedin. Sana bağlantıyı veren polis ekibi bunu yapacak. Son gün: {day}. Kimse yapmazsa herhangi bir polis memuruna söyle.',
    yes: 'Evet',
    no: 'Hayır',
    once: 'Bunu bir kez gönderebilirsin. Sonra bağlantı çalışmaz.',
    send: 'Gönder',
    problem: 'Bir sorun var',
    empty: 'Önce sözlerini yaz.',
    tooLong: 'Bu çok uzun. En çok {most} harf kullan.',
    thanks: 'Teşekkürler',
    thanksMore: [
      'Sözlerini aldık. Onları polis memurunun yazdıklarının yanında saklıyoruz.',
      'Şimdi bu sayfayı kapatabilirsin.',
    ],
    gone: 'Bu bağlantı artık çalışmıyor',
    goneMore: [
      'Kullanılmış veya süresi dolmuş.',
      'Yine de bize anlatabilirsin. Bir polis memurundan yeni bir bağlantı iste.',
    ],
    notSent: 'Sözlerin gönderilmedi. Buradan kopyalayabilirsin.',
    languages: 'Diğer diller',
  },
}
