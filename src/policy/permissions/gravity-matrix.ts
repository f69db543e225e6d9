import { permission } from '../../kernel/permission.ts'
import { roles } from '../roles.ts'

/** Seeing the gravity matrix that the force decides with: offences and scores, and nobody in particular. */
export const mayViewMatrix = permission({
  action: 'view gravity matrix',
  title: 'See the gravity matrix that decisions rest on',
  allows: [
    {
      rule: 'matrix-is-open',
      because: 'Whoever decides about a child, or speaks for one, may know what the decision rests on.',
      roles: Object.keys(roles),
    },
  ],
})
