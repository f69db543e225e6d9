import { childrenForEachScope } from '../../test/permission-children.ts'
import { readersOfChild } from '../../test/permission-readers.ts'
import { viewNetwork } from './view-network.ts'

readersOfChild('seeing the people and places around a child', await childrenForEachScope(), viewNetwork)
