import { childrenForEachScope } from '../../test/permission-children.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { viewLine } from './view-line.ts'

readersOfChild('seeing a child’s whole journey on one line', await childrenForEachScope(), viewLine)
