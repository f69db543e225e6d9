/**
 * A sample of scores, from memory of the matrix of 2013 and verified by nobody. It shows how a decision is made where a
 * force has not loaded the official matrix. Nothing may be decided for a real child with it.
 */
const written = `
assault-common 2
assault-emergency 3
assault-constable 3
obstruct-constable 2
actual-bodily-harm 3
wounding 3-4
wounding-intent 4
threats-to-kill 3
hate-assault 3
hate-bodily-harm 4
murder 4
kidnap 4
robbery 4
theft 2
theft-shop 2
theft-person 2-3
burglary-dwelling 3
burglary-other 2
burglary-aggravated 4
handling 2-3
equipped 2-3
vehicle-taking 2
vehicle-taking-aggravated 3
vehicle-interference 1-2
blackmail 4
fraud 2-3
making-off 2
damage 2
hate-damage 3
arson 3-4
arson-life 4
damage-threat 2
cannabis 2
drug-b 2
drug-c 1-2
drug-a 2-3
supply-a 4
supply-bc 3
cultivation 3
blade 3
blade-school 3-4
weapon 3
weapon-threat 4
imitation-firearm 3
firearm-fear 4
order-5 1
order-4a 2
order-4 2-3
affray 3
violent-disorder 4
riot 4
hate-order 3
drunk 1
harassment 2
harassment-fear 3
malicious-message 2
network-message 1-2
rape 4
sexual-assault 3
sexual-assault-13 4
sexual-child 3
image-making 3
image-having 2-3
perverting-justice 4
witness-intimidation 4
bail 2
order-breach 2-3
driving-dangerous 4
driving-disqualified 3
driving-uninsured 2
`

/** How the sample is called wherever it is shown. */
export const sampleName = 'sample, not the official matrix'

/** The scale of the sample. */
export const sampleScale = '1 to 4'

/** The score of an offence in the sample, and the highest where it gives a range. */
export const sampleScores: readonly Readonly<{ offence: string; base: number; upTo: number }>[] = written
  .trim()
  .split('\n')
  .map(line => {
    const [offence = '', score = ''] = line.split(' ')
    const [base = 0, upTo = base] = score.split('-').map(Number)
    return { offence, base, upTo }
  })
