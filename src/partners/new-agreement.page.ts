import { readAnswers } from '../kernel/answers.ts'
import { date, prose, type Questions, several } from '../kernel/form.ts'
import { everyRule } from '../policy/every-rule.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { leavableIn } from './leavable.ts'
import { openProposal, proposeAgreement } from './propose-agreement.ts'
import type { SeenAgency } from './view-agency.ts'

type Seen = SeenAgency & Readonly<{ pathways: readonly string[]; asked: boolean }>

const titles = () => Object.fromEntries(everyRule.pathways.map(({ id, title }) => [id, title]))
const pathwaysQuestion = (): Questions => ({
  pathways: several('Which pathways does the agreement cover?', titles()),
})

const termsOf = ({ agency, pathways }: Pick<Seen, 'agency' | 'pathways'>): Questions => ({
  purpose: prose('What are records shared for?'),
  lawfulBasis: prose('On what lawful basis?', {
    hint: 'The Act and section, or the written agreement. The system does not check it.',
  }),
  startsOn: date('First day'),
  endsOn: date('Last day'),
  leavesOut: several('Is anything left out?', leavableIn(agency.kind, pathways), {
    optional: true,
    hint: 'A step that is left out is not shared at all. An answer that is left out is not shown to the agency.',
  }),
})

const noneChosen = [{ question: 'pathways', says: 'Choose at least one pathway.' }]

const choosing = ({ asked }: Seen): Html => html`
  <form method="get" novalidate><input type="hidden" name="asked" value="yes">
    ${questionsView(pathwaysQuestion(), { typed: {}, mistakes: asked ? noneChosen : [] })}${govuk.button({ text: 'Continue' })}
  </form>`

const chosen = ({ pathways }: Seen): Html => html`
  <p class="govuk-body">For these pathways:</p>
  <ul class="govuk-list govuk-list--bullet">${pathways.map(
    id => html`<li>${titles()[id]}<input type="hidden" name="pathways" value="${id}"></li>`,
  )}</ul>`

const proposalView = (seen: Seen, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.agency.name}</span>
  <h1 class="govuk-heading-l">Propose a sharing agreement</h1>
  ${
    seen.pathways.length === 0
      ? choosing(seen)
      : postForm(attempt, html`${chosen(seen)}${questionsView(termsOf(seen), attempt)}`, 'Propose')
  }`

const listIn = (value: unknown): readonly string[] => [value ?? []].flat().map(String)
const chosenIn = (value: unknown): readonly string[] =>
  listIn(value).filter(id => Object.hasOwn(titles(), id))

/** Puts an agreement on record, for both sides to sign: first the pathways, then the terms. */
export const newAgreementPage = page({
  path: '/partners/:agencyId/agreements/new',
  title: 'Propose a sharing agreement',
  section: 'partners',
  back: seen => ({ href: `/partners/${seen.agency.id}`, text: seen.agency.name }),
  show: async (context, { agencyId }, query): Promise<Seen> => ({
    ...(await openProposal(context, { agencyId })),
    pathways: chosenIn(query.pathways),
    asked: query.asked === 'yes',
  }),
  view: proposalView,

  async submit(context, { agencyId }, form) {
    const { agency } = await openProposal(context, { agencyId })
    const pathways = chosenIn(form.pathways)
    const { answers, mistakes } = readAnswers(termsOf({ agency, pathways }), form, context.now)
    if (mistakes.length > 0) return mistakes
    const { agreementId } = await proposeAgreement(context, {
      agencyId,
      pathways,
      purpose: String(answers.purpose),
      lawfulBasis: String(answers.lawfulBasis),
      startsOn: String(answers.startsOn),
      endsOn: String(answers.endsOn),
      leavesOut: listIn(answers.leavesOut),
    })
    return goTo(`/partners/agreements/${agreementId}`, {
      notice: 'Proposed. It is in force when both sides have signed.',
    })
  },
})
