import type { FastifyInstance } from 'fastify'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { type Kit, send } from './kit.ts'
import type { Health } from './settings.ts'

const healthView = (health: Health): Html => html`
  <h1 class="govuk-heading-l">${health.ok ? 'The service is working' : 'The service has a problem'}</h1>
  ${health.warnings.map(text => govuk.warningText({ text, iconFallbackText: 'Warning' }))}
  ${govuk.summaryList({
    rows: [
      { key: { text: 'Database' }, value: { text: health.engine } },
      ...health.checks.map(check => ({
        key: { text: check.name },
        value: { text: `${check.ok ? 'Working' : 'Not working'}: ${check.says}` },
      })),
    ],
  })}`

/** `/health`: a page for people, JSON for machines, 503 when something does not work. */
export function mountHealth(app: FastifyInstance, kit: Kit, health: () => Promise<Health>): void {
  app.get('/health', async (request, reply) => {
    const now = await health()
    const status = now.ok ? 200 : 503
    if (!/text\/html/.test(request.headers.accept ?? ''))
      return reply.code(status).header('cache-control', 'no-store').send(now)
    return send(kit, reply, { status, title: 'Health of the service', main: healthView(now) })
  })
}
