import { readAnswers } from '../kernel/answers.ts'
import { daysAfter, londonDay } from '../kernel/calendar.ts'
import { goTo, page } from '../web/page.ts'
import { announceSample } from './announce-sample.ts'
import { listSamples } from './list-samples.ts'
import { announceQuestions } from './sample.ts'
import { samplesView } from './samples.view.ts'

/** Every sample, and a way to announce another. */
export const samplesPage = page({
  path: '/audits/samples',
  title: 'Samples',
  section: 'boards',
  wide: true,
  show: context => listSamples(context, {}),
  view: samplesView,

  async submit(context, _params, form) {
    const questions = announceQuestions(londonDay(context.now))
    const { answers, mistakes } = readAnswers(questions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { sampleId } = await announceSample(context, {
      pathway: String(answers.pathway),
      review: String(answers.review),
      from: String(answers.from),
      until: daysAfter(String(answers.last), 1),
      size: Number(answers.size),
      twice: Number(answers.twice),
      byUnit: answers.byUnit === 'yes',
    })
    return goTo(`/audits/samples/${sampleId}`, {
      notice: 'Announced. Its seed is fixed, and nobody knows it.',
    })
  },
})
