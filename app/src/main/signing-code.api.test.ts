import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SigningSystem, startSigningSystem } from './signing.fixture.ts'

let at: SigningSystem

beforeAll(async () => {
  at = await startSigningSystem()
}, 60_000)
afterAll(() => at?.system.close())

const mother = () => at.family.mother
const ask = (signingId: string) => mother().command('signing.ask-code', { signingId })
const type = (signingId: string, code: string) =>
  mother().command('signing.complete-by-code', { signingId, code })
const sentCode = () => /^(\d{6}) /.exec(at.system.simulator.texts().at(-1)?.text ?? '')?.[1] ?? ''
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

async function later(ms: number): Promise<void> {
  const now = at.system.parts.clock.now().getTime()
  await at.system.setClock(new Date(now + ms).toISOString())
}

describe('a one-time code by SMS', () => {
  it('DEC-59 goes to the number in the mobile citizens base, says for which text it is, and is stored as a hash', async () => {
    const { signingId } = await at.prepare()
    const { number } = await mother().shown<{ number: string }>('signing.show', { signingId })
    const { status, body } = await ask(signingId)
    expect([status, body['phone']]).toMatchObject([200, expect.stringContaining('••••')])
    const sms = at.system.simulator.texts().at(-1)?.text ?? ''
    expect(sms).toContain(`№ ${number}`)
    expect(sentCode()).toMatch(/^\d{6}$/)
    const rows = await at.system.parts.runner.asSystem(({ db }) =>
      db.selectFrom('signing_request').selectAll().where('id', '=', signingId).execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(sentCode())
  })

  it('DEC-59 is refused when wrong, after five tries, when over, and for another text', async () => {
    await later(61_000)
    const { signingId } = await at.prepare()
    expect((await type(signingId, '123456')).body['code']).toBe('signing.code-not-asked')
    await ask(signingId)
    const code = sentCode()
    expect((await type(signingId, 'abc')).status).toBe(422)
    const other = await at.prepare()
    await later(61_000)
    await ask(other.signingId)
    expect((await type(other.signingId, code)).body['code']).toBe('signing.code-wrong')
    for (const left of [4, 3, 2, 1])
      expect((await type(signingId, wrong(code))).body).toMatchObject({
        code: 'signing.code-wrong',
        facts: { left },
      })
    expect((await type(signingId, wrong(code))).body['code']).toBe('signing.code-too-many-tries')
    expect((await type(signingId, code)).body['code']).toBe('signing.code-too-many-tries')

    await later(6 * 60_000)
    expect((await type(other.signingId, sentCode())).body['code']).toBe('signing.code-over')
  })

  it('DEC-59 is sent three times for one text, a minute apart', async () => {
    await later(61_000)
    const { signingId } = await at.prepare()
    expect((await ask(signingId)).status).toBe(200)
    expect((await ask(signingId)).body['code']).toBe('signing.code-too-soon')
    await later(61_000)
    expect((await ask(signingId)).status).toBe(200)
    await later(61_000)
    expect((await ask(signingId)).status).toBe(200)
    await later(61_000)
    expect((await ask(signingId)).body['code']).toBe('signing.code-too-many')
  })

  it('DEC-59 is refused with the reason when the base has no number, or does not answer', async () => {
    await later(61_000)
    const { signingId } = await at.prepare()
    at.system.setFault('mobile-citizens', 'down')
    expect((await ask(signingId)).body['code']).toBe('signing.base-not-answering')
    at.system.setFault('mobile-citizens', 'none')
    await later(61_000)
    at.system.setFault('sms', 'error')
    expect((await ask(signingId)).body['code']).toBe('signing.sms-not-sent')
    at.system.setFault('sms', 'none')

    const { runner } = at.system.parts
    const setPhone = (phone: string | null) =>
      runner.asSystem(({ db }) =>
        db.updateTable('registry_person').set({ phone }).where('id', '=', at.family.motherId).execute(),
      )
    await setPhone(null)
    await later(61_000)
    expect((await ask(signingId)).body['code']).toBe('signing.number-not-in-base')
    await setPhone('+77010000000')
  })

  it('DEC-59 REP-STD-18 does the act once, and what is kept names the number and the messages, not the code', async () => {
    await later(61_000)
    const { signingId } = await at.prepare()
    await ask(signingId)
    const code = sentCode()
    const done = await type(signingId, code)
    expect([done.status, await at.stateOfRequest()]).toEqual([200, 'reserved'])
    expect((await type(signingId, code)).body['code']).toBe('signing.already-signed')
    const { signatureId } = done.body as { signatureId: string }
    const kept = await mother().shown('signing.files', { signatureId })
    expect(kept).toMatchObject({
      cms: null,
      signature: { means: 'sms', facts: { phone: expect.stringContaining('••••') } },
    })
    expect(JSON.stringify(kept)).not.toContain(`"${code}"`)
    expect(await mother().shown('signing.check-again', { signatureId })).toMatchObject({
      holds: true,
      certificate: null,
    })
  })

  it('DEC-59 has a page of its own that shows the text of the sandbox telephone', async () => {
    await later(61_000)
    const { page } = await at.prepare('registry.record-consent', {
      personId: at.family.childId,
      purpose: 'programme',
      scope: ['programme'],
      decision: 'given',
    })
    expect((await mother().page(`/kk${page}/code`)).body).toContain('Код сұрау')
    const sent = await mother().post(`/kk${page}/code/send`, {})
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/kk${page}/code`])
    const shown = (await mother().page(`/kk${page}/code`)).body
    expect(shown).toContain(sentCode())
    const empty = await mother().post(`/kk${page}/code`, { code: '' })
    expect([empty.statusCode, empty.body]).toMatchObject([422, expect.stringContaining('6 санды')])
    const done = await mother().post(`/kk${page}/code`, { code: sentCode() })
    expect(String(done.headers.location)).toContain('/kk/signing/signatures/')
  })

  it('DEC-59 is sent twelve times a day at most, whatever is signed, so that nobody is flooded', async () => {
    await later(61_000)
    const owner = new pg.Client({ connectionString: at.system.superUrl })
    await owner.connect()
    await owner.query('update signing_request set codes_sent = 3 where code_sent_at is not null')
    const { rows } = await owner.query('select sum(codes_sent)::int as sent from signing_request')
    expect(rows[0]?.sent).toBeGreaterThanOrEqual(12)
    await owner.end()
    const { signingId } = await at.prepare('registry.record-consent', {
      personId: at.family.childId,
      purpose: 'programme',
      scope: ['programme'],
      decision: 'given',
    })
    expect((await ask(signingId)).body['code']).toBe('signing.code-too-many')
  })
})
