import { createHash } from 'node:crypto'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { addChild } from './add-child.ts'

const { database } = await childrenForEachScope()
let number = 0

/** A name that is like nobody else's, so that no likely match stands in the way. */
const someName = (part: string): string =>
  createHash('sha256')
    .update(`${part} ${number}`)
    .digest('hex')
    .replace(/\d/g, digit => String.fromCharCode(103 + Number(digit)))
    .slice(0, 10)

permissionTable('adding a child', {
  database,
  did: 'add child',
  columns: {
    'a child nobody knows': () => {
      number++
      const answers = { givenNames: someName('given'), familyName: someName('family') }
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
