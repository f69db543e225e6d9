import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, describe, it } from 'node:test'
import { mailer } from './send-mail.ts'

const notice = { noticeId: '0a', kind: 'answered', agencyId: '0b', at: new Date('2026-11-22T12:00:00Z') }
const letter = { to: 'duty-desk@clinic.example', channelId: '0c', notice }

/** A mail server of few words: takes everything, or refuses every recipient. */
async function mailServer(takes: boolean) {
  const got: string[] = []
  const server = createServer(socket => {
    let inLetter = false
    socket.write('220 mail.example ready\r\n')
    socket.setEncoding('utf8').on('data', (text: string) => {
      got.push(text)
      if (inLetter) {
        if (!text.includes('\r\n.\r\n')) return
        inLetter = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(text)) {
        inLetter = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write(/^RCPT/i.test(text) && !takes ? '550 nobody here\r\n' : '250 ok\r\n')
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  return { smtp: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, got }
}

const by = (smtp: string) =>
  mailer({ route: { smtp }, from: 'child-first@force.example', origin: 'https://child-first.example' })

describe('e-mail through the mail server of the force', () => {
  it('arrives whole: from whom, to whom, and where it leads', async () => {
    const { smtp, got } = await mailServer(true)
    assert.deepEqual(await by(smtp)(letter), { ok: true })
    const said = got.join('')
    assert.match(said, /MAIL FROM:<child-first@force\.example>/)
    assert.match(said, /RCPT TO:<duty-desk@clinic\.example>/)
    assert.match(said, /^Subject: What you asked for has been answered\r$/m)
    assert.match(said, /Auto-Submitted: auto-generated/)
    assert.match(said.replaceAll('=\r\n', ''), /https:\/\/child-first\.example\/notices\/0a/)
  })

  it('that is refused is said in our words, without the address', async () => {
    const { smtp } = await mailServer(false)
    const outcome = await by(smtp)(letter)
    assert.deepEqual(outcome, { ok: false, problem: 'The mail server did not take it (EENVELOPE).' })
  })

  it('to a server that is not there is tried again later', async () => {
    const outcome = await by('smtp://127.0.0.1:1?ignoreTLS=true')(letter)
    assert.equal(outcome.ok, false)
    assert.equal('forGood' in outcome, false)
  })
})
