import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languageOf } from '../kernel/language.ts'
import { language, terms } from './language.ts'

const idsIn = (text: string): readonly string[] => language.marksIn(text).map(mark => mark.term.id)

/** A sentence somebody might write, and what is marked in it. */
const marked: readonly (readonly [string, string])[] = [
  ['Kit is putting himself at risk.', 'putting-at-risk'],
  [
    'She regularly places herself in dangerous situations and at risk; exposed herself to serious harm.',
    'putting-at-risk',
  ],
  ['Reports sexual activity with an older male.', 'sexual-activity'],
  ['Has been sexually active since the age of 12.', 'sexually-active'],
  ['She is contacting adult males by phone.', 'contacting-adults'],
  ['He is given drugs in return for sex.', 'sex-for-gain'],
  ['The child is involved in CSE.', 'involved-in-exploitation'],
  ['Involvement in county lines is suspected.', 'involved-in-exploitation'],
  ['Has been sending explicit pictures to somebody online.', 'sends-pictures'],
  ['Associating with known dealers.', 'associating-with'],
  ['He is a gang member.', 'gang'],
  ['Gang-affiliated and known to us.', 'gang'],
  ['Became involved in crime at 13.', 'became-involved'],
  ['She was recruited by a gang.', 'working-for'],
  ['Working for older boys in the area.', 'working-for'],
  ['She keeps going back to him.', 'keeps-going-back'],
  ['He keeps going missing from home.', 'keeps-going-missing'],
  ['A persistent misper.', 'keeps-going-missing'],
  ['Used as a money mule.', 'money-mule'],
  ['She has been plugging for them.', 'plugging'],
  ['Described as a child prostitute.', 'child-prostitute'],
  ['Child pornography was found on the phone.', 'child-pornography'],
  ['Went off with her older boyfriend.', 'older-boyfriend'],
  ['Promiscuous behaviour noted.', 'promiscuous'],
  ['It is a lifestyle choice.', 'lifestyle'],
  ['He chooses to sell on the estate.', 'lifestyle'],
  ['A drug runner for the line.', 'drug-runner'],
  ['Refuses to engage with services.', 'will-not-engage'],
  ['She won’t engage.', 'will-not-engage'],
  ['Absconded from the unit at 22:00.', 'absconded'],
  ['Attention-seeking, as usual.', 'attention-seeking'],
  ['A prolific offender aged 14.', 'young-offender'],
  ['Returned to her placement.', 'placement'],
  ['She is very streetwise.', 'streetwise'],
  ['Mature for her age.', 'mature'],
  ['Have you seen the size of him?', 'mature'],
  ['He became aggressive towards staff.', 'aggressive'],
  ['Hyper-sexualised and dressed provocatively.', 'hypersexual'],
  ['A 14-year-old male was seen.', 'man-or-woman'],
  ['IC3 young male detained.', 'man-or-woman'],
  ['Three juveniles stopped.', 'juvenile'],
  ['She claims to have been raped.', 'claims'],
  ['He claims that he was hit.', 'claims'],
  ['He keeps changing his story.', 'claims'],
  ['PUTTING THEMSELVES AT RISK', 'putting-at-risk'],
  ['It is all her own fault.', 'asking-for-it'],
]

/** Sentences that hold the same words and blame nobody. Each was or could be a false alarm. */
const innocent: readonly string[] = [
  'The father was aggressive and the child hid behind the sofa.',
  'The music was very loud when officers arrived.',
  'A loud bang was heard and the child cried.',
  'An adult male approached the child outside school.',
  'A 34-year-old man was arrested.',
  'A male aged about 40 was seen near the car.',
  'He does a work placement at the garage on Fridays.',
  'The youth justice worker came at 4pm.',
  'A youth caution was considered.',
  'He was held at a Young Offender Institution last year.',
  'The registered sex offender was visited.',
  'The phone was plugged in to charge.',
  'The risks associated with the cold were explained.',
  'The child was asked about her boyfriend at school, who is also 14.',
  'He put his bag at the side of the road.',
  'She put herself to bed.',
  'Modern slavery referral made.',
  'Sexual activity with a child, Sexual Offences Act 2003 s.9.',
  'An offence of sexual activity with a child is suspected.',
  'The adult suspect is involved in county lines.',
  'The adult was dealing drugs outside the school.',
  'The officer is working for the Violent Crime team.',
  'She chose to sit by the window and chose a sandwich.',
  'The child was not sexually active and was asked nothing more.',
  'He was refused bail and refused a drink.',
  'The child refused food because she felt sick.',
  'The social worker works for Lambeth.',
  'The child mature trees hid the gate.',
  'The fence is older than the house.',
  'The brother looks after her.',
  'She was told that she had a right to a solicitor.',
  'An allegation was made by the school and recorded.',
  'The suspect claims that he was at home.',
  'She ran to the shop to get help.',
  'The gang that exploits children in this area was named by two partners.',
  'Placement in police protection ended at noon.',
  'The bruise looked older than the cut.',
  'He went missing on Tuesday and came home on Wednesday.',
  'He is going back to school on Monday.',
  'The child goes back to her mother at weekends.',
  'Her family runs a shop, and she helps.',
  'She was running late and ran for the bus.',
  'It is not her own fault.',
  'The man sent nudes to the child.',
  'The child is loud and clear about what she wants.',
  'The child engages well at school.',
  'Officers will not engage the siren near the school.',
]

describe('what is marked', () => {
  for (const [text, id] of marked)
    it(text, () => assert.ok(idsIn(text).includes(id), `marked: ${idsIn(text).join(', ') || 'nothing'}`))
})

describe('what is left alone', () => {
  for (const text of innocent) it(text, () => assert.deepEqual(idsIn(text), []))

  it('what somebody is quoted as saying, in any quotation marks', () => {
    for (const text of [
      'She said "I keep going missing because I am a runaway".',
      'She said “I am streetwise”.',
      'She said ‘he’s my older boyfriend’ and cried.',
      "She said 'he is my older boyfriend' and cried.",
    ])
      assert.deepEqual(idsIn(text), [], text)
  })

  it('but not what stands after a mark that was never closed, nor beside an apostrophe', () => {
    assert.deepEqual(idsIn('5" tall and streetwise'), ['streetwise'])
    assert.deepEqual(idsIn("The boys' room, and the streetwise girls' room"), ['streetwise'])
  })
})

describe('each term', () => {
  const examples = new Set(marked.map(([, id]) => id))
  for (const term of terms)
    it(`${term.id} says why in one or two short sentences, and what to write instead`, () => {
      assert.match(term.why, /^[A-Z].{10,120}\.$/)
      assert.match(term.instead, /^[A-Z].{10,120}\.$/)
      assert.ok(term.forms.length > 0)
    })

  it('has an id of its own, and an example in this test', () => {
    const ids = terms.map(({ id }) => id)
    assert.deepEqual([...new Set(ids)], ids)
    assert.deepEqual(
      ids.filter(id => !examples.has(id)),
      ['slave'],
    )
  })

  it('does not mark its own advice', () => {
    for (const { id, instead } of terms.filter(one => !['placement', 'sexual-activity'].includes(one.id)))
      assert.deepEqual(idsIn(instead), [], id)
  })

  it('is one a checker can be made of', () => assert.ok(languageOf(terms).marksIn('streetwise').length === 1))
})
