import { type Html, html } from '../web/html.ts'
import { panels } from './panels.view.ts'
import { emptyView, seenIn } from './part.view.ts'
import { focusOf, spanOf } from './part-words.ts'
import type { WorkedPart } from './worked-part.ts'

function partItem(worked: WorkedPart): Html {
  const { part, years } = worked
  const isDrawn = years.length > 1 && part.shows === 'years'
  return html`<section class="govuk-!-margin-bottom-7">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="/picture/${part.id}">${part.title}</a></h3>
    ${
      years.length === 0
        ? emptyView(worked)
        : html`<p class="govuk-body">${seenIn(worked)}.</p>${isDrawn && panels(worked, [focusOf(worked)])}
        <p class="govuk-body-s">${spanOf(worked)}. Source: ${worked.from?.records ? 'the records of this service' : worked.from?.source.document}${worked.from?.of && `. Force: ${worked.from.of}`}.</p>`
    }
  </section>`
}

/** The whole data picture, by chapter: what each part says, or what it is waiting for. */
export function pictureView({ parts }: Readonly<{ parts: readonly WorkedPart[] }>): Html {
  const chapters = [...new Set(parts.map(({ part }) => part.chapter))]
  return html`<h1 class="govuk-heading-l">The data picture</h1>
  <p class="govuk-body">Homicide, violence, knife offences, stop and search, and children who are missing, by age and year: from the records of this service, and from tables that others publish. Each part says where its numbers are from, and what cannot be had.</p>
  <ul class="govuk-list">
    <li><a class="govuk-link" href="/picture/tables">Imported tables, and what is odd about them</a></li>
    <li><a class="govuk-link" href="/picture/anchors">Published figures, and whether they can be worked out again</a></li>
  </ul>
  ${chapters.map(
    chapter => html`<h2 class="govuk-heading-m">${chapter}</h2>
    ${parts.filter(({ part }) => part.chapter === chapter).map(partItem)}`,
  )}`
}
