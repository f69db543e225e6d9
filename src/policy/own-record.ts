import { document, type Source } from '../kernel/source.ts'
import * as from from './sources.ts'

/**
 * How a child gets to see what police wrote of them, in the words of the children's edition. The Act was not read for it:
 * the force's lawyers say whether it holds.
 */
export const ownRecord = {
  source: from.dataProtectionAct(
    'ss.45, 53 and 54: what police keep of somebody is shown to them, without a fee, within a month',
    'unverified',
  ),
  title: 'If you want to see what we wrote about you',
  says: [
    'You can ask any officer, or ask at a police station.',
    'A grown-up you trust can ask for you.',
    'You do not have to say why. You do not have to pay.',
    'We must answer within a month.',
    'There may be things that we cannot show you, so that other people stay safe. Then you can complain.',
  ],
} as const

const independentOffice = document(
  'Independent Office for Police Conduct',
  'https://www.policeconduct.gov.uk',
)

/** Who says outside the police how to complain. Nobody has checked what its site says to a child. */
export const complaintsElsewhere: Source = independentOffice('How to complain about police', 'unverified')
