import type { ReceiptFrame } from '../../kernel/receipt.ts'
import { proposal } from '../sources.ts'

/** The receipt in English: the words from which the others are translated. */
export const english: ReceiptFrame = {
  language: 'en',
  name: 'English',
  inEnglish: 'English',
  direction: 'ltr',
  source: proposal('Words of the receipt; the force must check them', 'proposal'),
  receipt: {
    title: 'Your receipt',
    intro: 'This paper is for you. It says what happened and what you can do.',
    when: 'When',
    where: 'Where',
    team: 'Police team',
    reference: 'Receipt number',
    what: 'What happened',
    why: 'Why it happened',
    rights: 'Your rights',
    next: 'What happens next',
    commonRights: [
      'We must be fair to you and treat you with respect.',
      'You can ask us why. You can ask us to say it again in easy words.',
      'You can ask for help in your own language.',
      'You can ask to see what we wrote about you.',
    ],
    yourSide: 'Tell us your side',
    yourSideHow: [
      'You can tell us what you think and how you feel.',
      'We keep your words next to what the officer wrote.',
      'You do not have to write. There is no wrong way to say it.',
    ],
    yourSideLink: 'Go to this page on a phone. It works once, until {day}.',
    yourSideWithoutLink: 'Ask any officer to write down your words, or to give you a link.',
    yourSideAnswer:
      'You can ask us to get in touch. The police team that gave you this paper will do so within {days} working days.',
    complain: 'If you think we were wrong',
    complainHow: [
      'You can complain.',
      'You can tell any officer, or ask at a police station.',
      'A grown-up you trust can do it for you.',
      'You can also tell the Independent Office for Police Conduct (IOPC). It is not part of the police.',
    ],
    danger: 'If you are not safe right now, call 999.',
    inEnglish: 'This part is in English. You can ask us to tell you what it says.',
    unreviewed:
      'A person has not checked this translation yet. It may have mistakes. Ask us if it is not clear.',
  },
  letter: {
    title: 'Tell us your side',
    intro: [
      'Write what happened in your own words.',
      'You do not have to write. You can stop at any time.',
      'Spelling does not matter. You can write in any language.',
    ],
    whoReads: 'Police and the people who help you can read your words. Do not put other people in danger.',
    caution:
      'Your words may be used in court. Do police say you did something wrong? Then talk to a solicitor or a grown-up you trust first.',
    words: 'What do you want us to know?',
    wordsHint: 'You could write what you saw, how you felt, and what you want to happen next.',
    helped: 'Did anyone help you to write this?',
    helpedBy: {
      nobody: 'No, I did it',
      family: 'My family or my carer',
      worker: 'A social worker or youth worker',
      adviser: 'A solicitor',
      other: 'Someone else',
    },
    contact: 'Do you want us to get in touch with you?',
    contactHow:
      'If you say yes, the police team that gave you the link will get in touch by {day}. Write when and how it is safe to reach you.',
    contactPromised:
      'You asked us to get in touch. The police team that gave you the link will do so by {day}. If nobody does, tell any officer.',
    yes: 'Yes',
    no: 'No',
    once: 'You can send this once. Then the link stops.',
    send: 'Send',
    problem: 'There is a problem',
    empty: 'Write your words first.',
    tooLong: 'This is too long. Use {most} letters or fewer.',
    thanks: 'Thank you',
    thanksMore: [
      'We have your words. We keep them next to what the officer wrote.',
      'You can close this page now.',
    ],
    gone: 'This link has stopped',
    goneMore: [
      'It has been used, or it is too old.',
      'You can still tell us your side. Ask any officer for a new link.',
    ],
    notSent: 'Your words were not sent. You can copy them from here.',
    languages: 'Other languages',
  },
}
