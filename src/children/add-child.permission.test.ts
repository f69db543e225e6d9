import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { addChild } from './add-child.ts'

const { database } = await childrenForEachScope()
let number = 0

/** A name that is like nobody else's, so that no likely match stands in the way. */
const someName = (): string =>
  String.fromCharCode(...[1, 2, 3, 4, 5, 6].map(at => 97 + ((number * at + at) % 26)))

permissionTable('adding a child', {
  database,
  did: 'add child',
  columns: {
    'a child nobody knows': () => {
      number++
      const answers = { givenNames: someName(), familyName: `${someName()}${number}` }
      return {
        act: context => addChild(context, { answers, lookedAfterBy: null, notThese: [] }),
        about: (_outcome, made) => {
          const id = (made as { childId: string } | undefined)?.childId ?? null
          return { about: 'child', about_id: id, child_id: id }
        },
      }
    },
  },
  rows: [
    ['ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora', 'police-add'],
    ['martha felix bridget', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'NOT_PERMITTED'],
  ],
})
