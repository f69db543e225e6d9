import { decisionTable } from '../../kernel/decision.ts'
import { evidenceAct1999 } from '../sources.ts'

const maybeUnder18 = ['yes', 'not known'] as const
const notSure = ['no', 'not known'] as const
/** Offences for which evidence may be given in private, whatever the witness fears. */
const inPrivate = ['sexual', 'slavery or domestic abuse'] as const
const inPublic = ['knife or gun', 'other'] as const
const noIntimidation = ['of giving evidence', 'no', 'not known'] as const

const all = { measures: 'every measure' } as const
const notPrivate = { measures: 'every measure but evidence in private' } as const
const noHelper = { measures: 'every measure but an intermediary and aids' } as const
const fewer = { measures: 'screen, live link, recording, and wigs and gowns off' } as const
const child = { eligibleUnder: 'section 16', startsFrom: 'recorded interview and live link' } as const
const impaired = { eligibleUnder: 'section 16', startsFrom: 'none of them' } as const
const afraid = { eligibleUnder: 'section 17', startsFrom: 'none of them' } as const

/**
 * Which measures a court may be asked for, so that a witness can give their best evidence. The judge decides.
 * A witness under 18 is eligible for that reason alone, at the hearing or when the evidence was recorded.
 * Its facts are answers of the step that decides, found by the same name.
 */
export const specialMeasures = decisionTable({
  id: 'special-measures',
  title: 'Special measures a witness may ask for',
  source: evidenceAct1999(
    'ss.16, 17 and 21 to 30; private evidence in cases of slavery and domestic abuse was not confirmed',
    'unverified',
  ),
  inForceFrom: '2021-04-01',
  given: {
    underAtHearing: ['yes', 'no', 'not known'],
    impaired: ['yes', 'no', 'not known'],
    offence: ['sexual', 'slavery or domestic abuse', 'knife or gun', 'other'],
    fear: ['of somebody', 'of giving evidence', 'no', 'not known'],
  },
  gives: {
    measures: [
      'every measure',
      'every measure but evidence in private',
      'every measure but an intermediary and aids',
      'screen, live link, recording, and wigs and gowns off',
      'none',
    ],
    eligibleUnder: ['section 16', 'section 17', 'neither'],
    startsFrom: ['recorded interview and live link', 'none of them'],
  },
  rules: [
    {
      when: { underAtHearing: maybeUnder18, offence: inPrivate },
      gives: { ...child, ...all },
      because:
        'Every witness under 18 is eligible. In a case like this the court may also hear them in private.',
    },
    {
      when: { underAtHearing: maybeUnder18, offence: inPublic, fear: 'of somebody' },
      gives: { ...child, ...all },
      because:
        'Every witness under 18 is eligible. Somebody tries to frighten them, so they may be heard in private.',
    },
    {
      when: { underAtHearing: maybeUnder18, offence: inPublic, fear: noIntimidation },
      gives: { ...child, ...notPrivate },
      because:
        'Every witness under 18 is eligible. The court starts from a recorded interview and live link.',
    },
    {
      when: { underAtHearing: 'no', impaired: 'yes', offence: inPrivate },
      gives: { ...impaired, ...all },
      because:
        'A disability or disorder may make the evidence less complete. The court may also hear it in private.',
    },
    {
      when: { underAtHearing: 'no', impaired: 'yes', offence: inPublic, fear: 'of somebody' },
      gives: { ...impaired, ...all },
      because:
        'A disability or disorder may make the evidence less complete, and somebody tries to frighten the witness.',
    },
    {
      when: { underAtHearing: 'no', impaired: 'yes', offence: inPublic, fear: noIntimidation },
      gives: { ...impaired, ...notPrivate },
      because: 'A disability or disorder may make the evidence less complete.',
    },
    {
      when: { underAtHearing: 'no', impaired: notSure, offence: 'sexual' },
      gives: { ...afraid, ...noHelper },
      because: 'Whoever says that they suffered a sexual offence is eligible, unless they do not want it.',
    },
    {
      when: {
        underAtHearing: 'no',
        impaired: notSure,
        offence: 'slavery or domestic abuse',
        fear: ['of somebody', 'of giving evidence'],
      },
      gives: { ...afraid, ...noHelper },
      because: 'Fear or distress may make the evidence less complete. The court may also hear it in private.',
    },
    {
      when: {
        underAtHearing: 'no',
        impaired: notSure,
        offence: 'slavery or domestic abuse',
        fear: notSure,
      },
      gives: { eligibleUnder: 'neither', startsFrom: 'none of them', measures: 'none' },
      because: 'The witness is an adult, and no fear or distress is known. Ask, before anything is left out.',
    },
    {
      when: { underAtHearing: 'no', impaired: notSure, offence: inPublic, fear: 'of somebody' },
      gives: { ...afraid, ...noHelper },
      because: 'Somebody tries to frighten the witness, who may be heard in private.',
    },
    {
      when: {
        underAtHearing: 'no',
        impaired: notSure,
        offence: 'knife or gun',
        fear: noIntimidation,
      },
      gives: { ...afraid, ...fewer },
      because: 'Witnesses of an offence with a knife or gun are eligible, unless they do not want it.',
    },
    {
      when: { underAtHearing: 'no', impaired: notSure, offence: 'other', fear: 'of giving evidence' },
      gives: { ...afraid, ...fewer },
      because: 'Fear or distress at giving evidence may make it less complete.',
    },
    {
      when: { underAtHearing: 'no', impaired: notSure, offence: 'other', fear: notSure },
      gives: { eligibleUnder: 'neither', startsFrom: 'none of them', measures: 'none' },
      because:
        'The witness is an adult, and no fear, distress or disability is known. Ask, before anything is left out.',
    },
  ],
})
