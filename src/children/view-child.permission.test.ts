import { childrenForEachScope } from '../../test/permission-children.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { viewChild } from './view-child.ts'

readersOfChild("reading a child's record", await childrenForEachScope(), viewChild)
