import { readAnswers } from '../kernel/answers.ts'
import { choice, type Questions, several } from '../kernel/form.ts'
import { boroughs, boroughsIn, commandUnits } from '../policy/boroughs.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import { type Attempt, goTo, page } from '../web/page.ts'
import { areaInWords } from './agency.ts'
import { changeArea } from './change-area.ts'
import { type SeenAgency, viewAgency } from './view-agency.ts'

const areaQuestions: Questions = {
  part: choice('What does this agency serve?', { force: 'The whole force', boroughs: 'Some boroughs' }),
  units: several(
    'All boroughs of these basic command units',
    Object.fromEntries(commandUnits.map(name => [name, name])),
    { optional: true, askedWhen: { part: 'boroughs' } },
  ),
  area: several('These boroughs', boroughs, { optional: true, askedWhen: { part: 'boroughs' } }),
}

const areaView = (seen: SeenAgency, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.agency.name}</span>
  <h1 class="govuk-heading-l">Which boroughs it serves</h1>
  <p class="govuk-body">Now: ${areaInWords(seen.agency)}. What you choose replaces this for episodes that begin from now on.</p>
  ${postForm(attempt, questionsView(areaQuestions, attempt), 'Save')}`

const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Says which part of the force an agency serves: the whole, command units, or boroughs. */
export const areaPage = page({
  path: '/partners/:agencyId/area',
  title: 'Which boroughs it serves',
  section: 'partners',
  back: seen => ({ href: `/partners/${seen.agency.id}`, text: seen.agency.name }),
  show: (context, { agencyId }) => viewAgency(context, { agencyId }),
  view: areaView,

  async submit(context, { agencyId }, form) {
    const { answers, mistakes } = readAnswers(areaQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const area = [...boroughsIn(listIn(answers.units)), ...listIn(answers.area)]
    if (answers.part === 'boroughs' && area.length === 0)
      return [{ question: 'area', says: 'Choose one borough or more.' }]
    await changeArea(context, { agencyId, area: answers.part === 'force' ? [] : area })
    return goTo(`/partners/${agencyId}`, { notice: 'Saved.' })
  },
})
