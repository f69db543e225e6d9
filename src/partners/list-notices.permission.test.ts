import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { listNotices } from './list-notices.ts'

const { database } = await lambethsOwnBusiness()
const isAnalyst = (name: string): boolean =>
  (everybody as Record<string, { roles: readonly string[] }>)[name]?.roles.includes('analyst') ?? false
const police = groups.police.split(' ')

permissionTable('listing the notices to oneself', {
  database,
  did: 'list notices',
  columns: {
    'the list': () => ({
      act: context => listNotices(context, {}),
      about: () => ({ about: 'notices', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [
      [
        groups.accounts,
        ...police.filter(name => !isAnalyst(name)),
        groups.lambeth,
        groups.otherPartners,
      ].join(' '),
      'own-notices',
    ],
    [police.filter(isAnalyst).join(' '), 'NOT_PERMITTED'],
  ],
})
