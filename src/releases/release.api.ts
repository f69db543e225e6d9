import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { day, id, instant } from '../api/shapes.ts'
import { listReleases } from './list-releases.ts'
import { proposeRelease } from './propose-release.ts'
import { signRelease } from './sign-release.ts'
import { viewRelease } from './view-release.ts'
import { withdrawRelease } from './withdraw-release.ts'

const standing = Type.String({ description: 'waiting, embargoed, published or withdrawn' })
const named = Type.String({ pattern: '^[a-z0-9_-]{1,80}$' })

const signature = Type.Object({
  part: Type.String(),
  name: Type.String(),
  role: Type.String(),
  at: instant,
})

const list = endpoint({
  method: 'GET',
  id: 'listReleases',
  path: '/releases',
  tag: 'figures',
  summary: 'Releases of figures that one may see, the newest first',
  answer: Type.Object({
    releases: Type.Array(
      Type.Object({ id, reference: Type.String(), title: Type.String(), standing, embargoUntil: instant }),
    ),
  }),
  async run(context) {
    const { releases } = await listReleases(context, {})
    return asJson({
      releases: releases.map(one => ({
        ...{ id: one.id, reference: one.reference, title: one.title },
        ...{ standing: one.standing, embargoUntil: one.embargoUntil },
      })),
    })
  },
})

const one = endpoint({
  method: 'GET',
  id: 'viewRelease',
  path: '/releases/:releaseId',
  tag: 'figures',
  summary: 'One release: its canonical text, the hash of that, its receipt and who signed',
  params: Type.Object({ releaseId: id }),
  answer: Type.Object({
    reference: Type.String(),
    standing,
    text: Type.String({ description: 'Canonical JSON. Its SHA-256 is the hash.' }),
    hash: Type.String(),
    receipt: Type.String(),
    signatures: Type.Array(signature),
    findings: Type.Array(Type.String(), { description: 'What would be told that is too small to show.' }),
  }),
  async run(context, { params }) {
    const { release, standing: stands, receipt, findings } = await viewRelease(context, params)
    const { reference, text, hash } = release
    const signatures = release.signatures.map(({ part, name, role, at }) => ({ part, name, role, at }))
    const says = findings.map(finding => finding.says)
    return { reference, standing: stands, text, hash, receipt, signatures, findings: says }
  },
})

const propose = endpoint({
  method: 'POST',
  id: 'proposeRelease',
  path: '/releases',
  tag: 'figures',
  summary: 'Proposes a release: works its tables out, hides what must be, and freezes it',
  body: Type.Object({
    title: Type.String({ minLength: 1, maxLength: 120 }),
    summary: Type.String({ minLength: 1, maxLength: 4000 }),
    tables: Type.Array(
      Type.Object({
        ...{ measure: named, split: Type.Optional(named), source: Type.Optional(named) },
        compare: Type.Optional(Type.Boolean({ description: 'The groups are compared with each other.' })),
      }),
      { maxItems: 60 },
    ),
    parts: Type.Optional(
      Type.Array(named, { maxItems: 60, description: 'Parts of the data picture, by their ids.' }),
    ),
    progress: Type.Optional(Type.Boolean({ description: 'It tells how far each action has come.' })),
    from: day,
    last: day,
    embargoUntil: instant,
    roundTo: Type.Optional(Type.Integer()),
    corrects: Type.Optional(
      Type.Object({ releaseId: id, because: Type.String({ minLength: 1, maxLength: 2000 }) }),
    ),
  }),
  answer: Type.Object({ releaseId: id, reference: Type.String() }),
  run: (context, { body }, keep) =>
    proposeRelease(
      context,
      { ...body, embargoUntil: new Date(body.embargoUntil) },
      keep(made => made),
    ),
})

const sign = endpoint({
  method: 'POST',
  id: 'signRelease',
  path: '/releases/:releaseId/signatures',
  tag: 'figures',
  summary: 'Signs one part of a release off',
  params: Type.Object({ releaseId: id }),
  body: Type.Object({ part: Type.Union([Type.Literal('checked'), Type.Literal('approved')]) }),
  answer: Type.Object({ part: Type.String() }),
  run: (context, { params, body }, keep) =>
    signRelease(
      context,
      { ...params, part: body.part },
      keep(() => ({ part: body.part })),
    ),
})

const withdraw = endpoint({
  method: 'POST',
  id: 'withdrawRelease',
  path: '/releases/:releaseId/withdrawals',
  tag: 'figures',
  summary: 'Withdraws a release that is not published',
  params: Type.Object({ releaseId: id }),
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000 }) }),
  answer: Type.Object({ standing }),
  run: (context, { params, body }, keep) =>
    withdrawRelease(
      context,
      { ...params, reason: body.reason },
      keep(() => ({ standing: 'withdrawn' })),
    ),
})

/** The endpoints of this room. */
export const releaseEndpoints = [list, one, propose, sign, withdraw]
