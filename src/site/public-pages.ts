import { accessibilityView } from './accessibility.view.ts'
import { actionView } from './action.view.ts'
import { actions } from './action-standing.ts'
import { actionsView } from './actions.view.ts'
import { childrensEdition } from './childrens-pages.ts'
import { fairnessView, pictureView } from './divided.view.ts'
import { byMeasure, type Edition } from './edition.ts'
import { homeView } from './home.view.ts'
import { measuresView, measureView } from './measures.view.ts'
import { methodsView } from './methods.view.ts'
import { notFoundView } from './not-found.view.ts'
import { paperView } from './paper.view.ts'
import { notFoundPath } from './place.ts'
import { progressUpdate } from './progress-update.ts'
import { type PublicPage, parts } from './public-page.ts'
import { downloadsView, releaseView } from './release.view.ts'

const homePage = (edition: Edition): PublicPage => ({
  path: 'index.html',
  title: 'Every child is a child first',
  says: 'What the Metropolitan Police promised to London’s children, and how it stands.',
  view: place => homeView(edition, place),
})

const actionPages = (edition: Edition): readonly PublicPage[] => [
  {
    path: parts.promises.path,
    title: 'The 36 promises',
    says: 'The 36 actions of the Children’s Strategy in plain words, and how each stands.',
    part: 'promises',
    view: place => actionsView(edition, place),
  },
  ...actions.map(
    (one): PublicPage => ({
      path: `actions/${one.number}.html`,
      title: `Action ${one.number}: ${one.title}`,
      says: one.promise,
      part: 'promises',
      above: { path: parts.promises.path, text: 'All 36 promises' },
      view: place => actionView(one, edition, place),
    }),
  ),
]

const measurePages = (edition: Edition): readonly PublicPage[] => [
  {
    path: parts.measures.path,
    title: 'Measures',
    says: 'Every figure that has been released, each with its question and its answer.',
    part: 'measures',
    view: place => measuresView(edition, place),
  },
  ...[...byMeasure(edition)].map(
    ([id, placed]): PublicPage => ({
      path: `measures/${id}.html`,
      title: placed[0]?.table.measure.title ?? id,
      says: placed[0]?.table.measure.asks ?? '',
      part: 'measures',
      above: { path: parts.measures.path, text: 'All measures' },
      view: place => measureView(placed, place),
    }),
  ),
]

const dividedPages = (edition: Edition): readonly PublicPage[] => [
  {
    path: parts.picture.path,
    title: 'Data picture',
    says: 'What happens to children and what they are suspected of, by age group.',
    part: 'picture',
    view: place => pictureView(edition, place),
  },
  {
    path: parts.fairness.path,
    title: 'Fairness',
    says: 'Who is searched, detained and helped, by ethnicity, sex and whether a child is looked after.',
    part: 'fairness',
    view: place => fairnessView(edition, place),
  },
]

const updatePage = (edition: Edition): PublicPage => {
  const paper = progressUpdate(edition)
  return {
    path: parts.update.path,
    title: paper.title,
    says: paper.says,
    part: 'update',
    view: place => paperView(paper, place),
  }
}

const releasePages = (edition: Edition): readonly PublicPage[] => [
  {
    path: parts.downloads.path,
    title: 'Downloads',
    says: 'Every released table as CSV, ODS and JSON, and every release with its hash.',
    part: 'downloads',
    view: place => downloadsView(edition, place),
  },
  ...edition.releases.map(
    (release): PublicPage => ({
      path: `releases/${release.content.reference}.html`,
      title: `${release.content.title} (${release.content.reference})`,
      says: release.content.summary,
      part: 'downloads',
      above: { path: parts.downloads.path, text: 'All releases' },
      view: place => releaseView(release, place),
    }),
  ),
]

const aboutPages = (): readonly PublicPage[] => [
  {
    path: parts.methods.path,
    title: 'Methods',
    says: 'How the figures are made, why some are not shown, and how you can check them.',
    part: 'methods',
    view: methodsView,
  },
  {
    path: 'accessibility.html',
    title: 'Accessibility',
    says: 'What was done so that everybody can read this site, and what is missing.',
    view: accessibilityView,
  },
  {
    path: notFoundPath,
    title: 'There is no such page',
    says: 'What is not there, and where to go from here.',
    view: notFoundView,
  },
]

/** Every page of the site but the one that lists all the files. */
export const pagesOf = (edition: Edition): readonly PublicPage[] => [
  homePage(edition),
  ...actionPages(edition),
  ...measurePages(edition),
  ...dividedPages(edition),
  updatePage(edition),
  ...childrensEdition(edition),
  ...releasePages(edition),
  ...aboutPages(),
]
