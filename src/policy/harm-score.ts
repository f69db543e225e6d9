import type { AdditiveScore, PointRule, Side } from '../kernel/additive-score.ts'
import { matrixReview, proposal, violenceAssessment } from './sources.ts'

/**
 * The weights behind the assessment that the Metropolitan Police uses are not public: it is said to rest on the Cambridge
 * Crime Harm Index and the severity score of the Office for National Statistics, whose weights were not seen here either.
 * So every number below is our own proposal, in round steps of four, for the force to replace.
 */
const weight = proposal('Weights in steps of four, until published ones are loaded', 'proposal')

const on =
  (side: Side, pathway: string, step: string) =>
  (points: number, when: PointRule['when'], says: string): PointRule => ({
    ...{ side, pathway, step, points, says },
    ...(when ? { when } : {}),
    source: weight,
  })

const victim = on('harmed', 'victim-or-witness', 'reported')
const harmed = (points: number, offence: string, says: string): PointRule =>
  victim(points, { part: 'victim', offence }, says)
const exploited = on('harmed', 'child-exploitation', 'screened')
const missing = on('harmed', 'missing-child', 'graded')
const arrested = on('suspected', 'custody', 'arrived')
const knife = on('suspected', 'knife-possession', 'found')

/** An open, additive score of violence around a child: as a child harmed, and as a child suspected. It decides nothing. */
export const harmScore: AdditiveScore = {
  id: 'violence-harm',
  title: 'Violence harm assessment',
  inForceFrom: '2025-01-01',
  points: [
    harmed(40, 'killing', 'Harmed by a killing, or an attempt'),
    harmed(40, 'sexual', 'Harmed by a sexual offence'),
    harmed(32, 'slavery', 'Harmed by modern slavery or exploitation'),
    harmed(32, 'knifeOrGun', 'Harmed in an offence with a knife or gun'),
    harmed(24, 'robbery', 'Harmed by a robbery'),
    harmed(20, 'violence', 'Harmed by violence'),
    harmed(20, 'domesticAbuse', 'Harmed by domestic abuse'),
    harmed(12, 'hate', 'Harmed by hate crime'),
    victim(
      4,
      { part: 'witness', offence: ['killing', 'knifeOrGun', 'violence', 'robbery'] },
      'Saw or heard violence',
    ),
    exploited(24, { result: 'clear' }, 'Clear signs of exploitation'),
    exploited(12, { result: 'some' }, 'Some signs of exploitation'),
    missing(8, { grade: 'high' }, 'Missing, with serious harm feared'),
    missing(4, { grade: 'medium' }, 'Missing'),
    arrested(12, { offence: 'sexual' }, 'Suspected of a sexual offence'),
    arrested(12, { offence: 'robbery' }, 'Suspected of robbery'),
    arrested(8, { offence: ['violence', 'weapon'] }, 'Suspected of violence, or of having a weapon'),
    knife(8, { more: 'no' }, 'Found with a knife or weapon'),
    knife(16, { more: 'yes' }, 'Found with a knife or weapon that was shown or used'),
  ],
  fades: [
    { upToDays: 182, share: 1, says: 'in full' },
    { upToDays: 365, share: 0.5, says: 'half, because it is more than half a year ago' },
    { upToDays: 730, share: 0.25, says: 'a quarter, because it is more than a year ago' },
  ],
  again: { days: 365, points: 4, most: 12, source: weight },
  cleared: ['released without charge'],
  limits: [
    'It says whom to look at first. It decides nothing, and nothing happens by itself: a person reviews, and signs.',
    'Points as a child harmed and points as a child suspected are never added to each other.',
    'A suspicion is not proof. It weighs less than harm, and nothing once the child was released without charge.',
    'Being stopped or searched gives no points, whatever was found: it would count where police go, not what a child does.',
    'Friends, family, music, what is posted online and where a child lives give no points.',
    'What nobody reported is not in it. Children who do not trust police look safer here than they are.',
    'What happened more than two years ago gives no points.',
    'The weights are a proposal of this project. Those in use by the Metropolitan Police are not public.',
  ],
}

/** Where the idea comes from, and why its points are open. */
export const harmScoreSources = [
  violenceAssessment('Built on harm and severity scores; the weights are not public'),
  matrixReview('Systematic records, and results published'),
]
