import { childrenForEachScope } from '../../test/permission-children.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { viewLead } from './view-lead.ts'

readersOfChild('seeing who leads for a child', await childrenForEachScope(), viewLead)
