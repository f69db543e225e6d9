import { csvText } from '../figures/csv-text.ts'
import type { Context } from '../kernel/context.ts'
import { asText, type Given } from '../kernel/reading-time.ts'
import type { Register } from '../kernel/register.ts'
import { download } from '../web/download.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { goTo, page } from '../web/page.ts'
import { mostMegabytes, uploadedIn } from '../web/upload.ts'
import { importView } from './import.view.ts'
import type { Mapping } from './mapping.ts'
import { type AddedTo, openAdding } from './open-form.ts'
import { registerCalled } from './register-row.ts'
import { beginImport, giveUpImport, type ImportWanted, mapImport, takeInMore, viewImport } from './take-in.ts'

/** Sends a file that is to be taken in. */
export const sendFilePage = page({
  path: '/registers/:register/import',
  title: ({ register }: AddedTo) => `Take a file into ${register.title}`,
  section: 'plan',
  takesFile: true,
  back: ({ register }: AddedTo) => ({ href: `/registers/${register.id}`, text: register.title }),
  show: (context, wanted: Readonly<{ register: string }>) => openAdding(context, wanted),
  view: ({ register }: AddedTo, { hidden, mistakes }) => html`
    <span class="govuk-caption-l">${register.title}</span>
    <h1 class="govuk-heading-l">Take in a file</h1>
    <p class="govuk-body">A CSV file or a spreadsheet (XLSX) whose first row names the columns. Nothing is taken in before you have
      seen what would come of it. A row that is there already is not added twice.</p>
    <form class="cf-form" method="post" enctype="multipart/form-data" novalidate>${hidden}
      ${govuk.fileUpload({
        id: 'file',
        name: 'file',
        label: { text: 'File' },
        hint: { text: `At most ${mostMegabytes} MB. It should name no child.` },
        ...(mistakes[0] ? { errorMessage: { text: mistakes[0].says } } : {}),
      })}
      ${govuk.button({ text: 'Send it', preventDoubleClick: true })}
    </form>`,
  async submit(context, { register }, form) {
    const file = uploadedIn(form)
    const wrong = (says: string) => [{ question: 'file', label: 'File', says }]
    if (!file || file.bytes.length === 0) return wrong('Choose a file.')
    if (file.cutOff) return wrong(`The file is larger than ${mostMegabytes} MB. Send it in parts.`)
    const { importId } = await beginImport(context, { register, fileName: file.name, bytes: file.bytes })
    return goTo(`/registers/${register}/imports/${importId}`)
  },
})

const mappingIn = ({ fields }: Register, form: Given): Mapping =>
  Object.fromEntries(
    Object.keys(fields).flatMap(name => {
      const chosen = asText(form[`field-${name}`])
      return /^\d{1,3}$/.test(chosen) ? [[name, Number(chosen)]] : []
    }),
  )

async function takeAllIn(context: Context, wanted: ImportWanted): Promise<void> {
  while (!(await takeInMore(context, wanted)).isDone);
}

/** A file that is being taken in. */
export const importPage = page({
  path: '/registers/:register/imports/:importId',
  title: ({ register }) => `A file for ${register.title}`,
  section: 'plan',
  wide: true,
  back: ({ register }) => ({ href: `/registers/${register.id}`, text: register.title }),
  show: (context, wanted) => viewImport(context, wanted),
  view: importView,
  async submit(context, wanted, form) {
    const act = asText(form.do)
    const { register } = wanted
    if (act === 'takeIn') await takeAllIn(context, wanted)
    else if (act === 'giveUp') await giveUpImport(context, wanted)
    else await mapImport(context, { ...wanted, mapping: mappingIn(registerCalled(register), form) })
    return goTo(`/registers/${register}/imports/${wanted.importId}`)
  },
})

/** The rows that were not taken in, with what is wrong with each. */
export const badRowsCsv = download({
  path: '/registers/:register/imports/:importId/bad.csv',
  async show(context, wanted) {
    const { kept } = await viewImport(context, wanted)
    return {
      name: 'bad-rows.csv',
      type: 'text/csv; charset=utf-8',
      body: csvText([
        ['Line', 'What is wrong'],
        ...kept.bad.map(({ line, wrong }) => [line, wrong.join(' ')]),
      ]),
    }
  },
})
