import { publicTable } from '../../kernel/public-table.ts'
import { publishedFigures } from '../london-sources.ts'

export const publishedAnchors = publicTable({
  id: 'published-anchors',
  title: 'Figures that others have published',
  source: publishedFigures('each row names where it was published'),
  publisher: 'Several; each row names its own',
  licence: 'Facts, quoted with their source',
  counts: '',
  unit: 'number',
  period: 'none',
  columns: {
    topic: { header: 'topic', title: 'Topic' },
    area: { header: 'area', title: 'Area' },
    period: { header: 'period', title: 'Period' },
    measure: { header: 'measure', title: 'What is counted' },
    unit: { header: 'unit', title: 'Unit' },
    source: { header: 'source', title: 'Source' },
    known: { header: 'how_known', title: 'How it is known' },
  },
  numbers: { header: 'value' },
  caveats: [
    'Single figures, as others published them. Those marked “reported” were seen at second hand.',
    'Figures of different years, areas and ways of counting must not be compared.',
  ],
})
