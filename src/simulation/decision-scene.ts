import { cast, castUnits } from './cast.ts'
import { castChildren } from './cast-children.ts'
import { hours, line, type Scene } from './scene.ts'

const { noor, dee } = cast

/** A theft from a shop four days ago: the youth justice service has been asked, and the decision waits for its answer. */
export const zuriDecision: Scene = {
  child: castChildren.zuri,
  pathway: 'outcome-decision',
  unitId: castUnits.protection.id,
  lines: [
    line('putForward', noor, hours(96), {
      offence: 'theft-shop',
      oldEnough: 'yes',
      victim: 'business',
      domestic: 'no',
      hate: 'no',
    }),
    line('limitSettled', dee, hours(95), { mode: 'either' }),
    line('evidenceTested', dee, hours(90), { evidence: 'enough to charge' }),
    line('positionTaken', noor, hours(88), {
      adultPresent: 'yes',
      advice: 'yes',
      position: 'accepts responsibility',
      opens: 'resolution',
    }),
    line('victimViews', noor, hours(80), { heard: 'yes', wants: 'apology', restorative: 'wanted' }),
    line('stops', dee, hours(78), { plea: 'guilty', also: ['nothing'], decider: 'police may charge' }),
    line('scored', dee, hours(77), {
      scale: '1 to 4',
      base: '2',
      graver: ['none'],
      lighter: ['young'],
      adjustment: 'lighter',
      finalScore: '1',
    }),
    line('youthJusticeAsked', dee, hours(76)),
  ],
}
