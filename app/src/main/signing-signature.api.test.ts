import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#platform/bytes/hash.ts'
import { TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Prepared, type SigningSystem, startSigningSystem } from './signing.fixture.ts'

interface Signed {
  readonly signatureId: string
  readonly page: string
  readonly output: Record<string, unknown>
}
interface Shown {
  readonly words: string
  readonly signer: string
  readonly means: string
  readonly outcome: string
  readonly refusal: string | null
  readonly facts: Record<string, string | null>
}

let at: SigningSystem

beforeAll(async () => {
  at = await startSigningSystem()
}, 60_000)
afterAll(() => at?.system.close())

const mother = () => at.family.mother
const signatureOf = (signatureId: string) => mother().shown<Shown>('signing.signature', { signatureId })
const stored = () =>
  at.system.parts.runner.asSystem(({ db }) => db.selectFrom('signing_signature').selectAll().execute())

const FAULTS: readonly (readonly [string, string])[] = [
  ['tampered', 'access.eds-tampered'],
  ['expired', 'access.eds-expired'],
  ['not-yet-valid', 'access.eds-not-yet-valid'],
  ['revoked', 'access.eds-revoked'],
  ['revocation-unknown', 'access.eds-revocation-unknown'],
  ['wrong-ca', 'access.eds-wrong-ca'],
  ['wrong-key-usage', 'access.eds-wrong-key-usage'],
  ['other-document', 'access.eds-other-document'],
  ['no-signer', 'access.eds-no-signer'],
  ['no-iin', 'access.eds-no-iin'],
  ['wrong-iin', 'access.eds-wrong-iin'],
]

describe('a signature', () => {
  it.each(FAULTS)(
    'DEC-59 is refused when %s, in words of its own in three languages',
    async (fault, code) => {
      const { signingId } = await at.prepare()
      const answer = await at.complete(mother(), signingId, { fault })
      expect([answer.status, answer.body['code']]).toEqual([409, code])
      const titles = await Promise.all(
        ['kk', 'ru', 'en'].map(async (lang) => {
          const { signingId: again } = await at.prepare()
          const { bytes } = await mother().shown<{ bytes: string }>('signing.show', { signingId: again })
          const cms = await at.sign(mother(), bytes, { fault })
          const refused = await mother().command<Record<string, unknown>>(
            'signing.complete',
            { signingId: again, cms },
            { 'accept-language': lang },
          )
          return String(refused.body['title'])
        }),
      )
      expect(new Set(titles).size).toBe(3)
      expect(await at.stateOfRequest()).toBe('choosing')
      expect(await stored()).toEqual([])
    },
  )

  it('DEC-59 is refused over a text that is over, tried too often, or of nobody', async () => {
    const { signingId } = await at.prepare()
    for (let n = 0; n < 5; n += 1) await at.complete(mother(), signingId, { fault: 'tampered' })
    expect((await at.complete(mother(), signingId)).body['code']).toBe('signing.too-many-attempts')

    const late = await at.prepare()
    const now = at.system.parts.clock.now().getTime()
    await at.system.setClock(new Date(now + 31 * 60_000).toISOString())
    expect((await at.complete(mother(), late.signingId)).body['code']).toBe('signing.signing-over')
    const unknown = { signingId: '01900000-0000-7000-8000-000000000000', cms: 'MIIB' }
    expect((await mother().command('signing.complete', unknown)).status).toBe(404)
  })

  it('DEC-59 what nobody signed is forgotten a day after its time, with the input in it', async () => {
    const { signingId } = await at.prepare()
    const rows = () =>
      at.system.parts.runner.asSystem(({ db }) =>
        db.selectFrom('signing_request').select('id').where('id', '=', signingId).execute(),
      )
    expect(await rows()).toHaveLength(1)
    const now = at.system.parts.clock.now().getTime()
    await at.system.setClock(new Date(now + 25 * 60 * 60_000).toISOString())
    expect(await rows()).toEqual([])
  })

  it('DEC-59 REP-STD-18 is kept as not used when the state has moved on, with the refusal of the act itself', async () => {
    const { version } = await mother().shown<{ version: number }>('placement.request', {
      requestId: at.requestId,
    })
    const input = { ...at.choice(), version: version + 1 }
    const ahead = await mother().command('signing.prepare', { useCase: 'placement.choose', input })
    expect(ahead.body['code']).toBe('platform.stale')

    const { signingId } = await at.prepare('placement.choose', { ...at.choice(), version })
    await at.system.parts.runner.asSystem(({ db }) =>
      db
        .updateTable('placement_request')
        .set({ version: version + 1 })
        .where('id', '=', at.requestId)
        .execute(),
    )
    const answer = await at.complete(mother(), signingId)
    expect([answer.status, answer.body['code']]).toEqual([409, 'platform.stale'])
    expect(await at.stateOfRequest()).toBe('choosing')
    const [kept] = await stored()
    expect(kept).toMatchObject({ outcome: 'not-used', refusal: 'platform.stale', href: null })
    expect(await signatureOf(String(kept?.id))).toMatchObject({
      outcome: 'not-used',
      refusal: 'platform.stale',
    })
    expect((await at.complete(mother(), signingId)).body['code']).toBe('signing.already-signed')
  })

  it('DEC-59 DEC-26 REP-STD-18 does the act with the very input that was signed, once, and is named in its history', async () => {
    const { signingId } = await at.prepare()
    const { bytes } = await mother().shown<{ bytes: string }>('signing.show', { signingId })
    const cms = await at.sign(mother(), bytes)
    const answer = await mother().command<Signed>('signing.complete', { signingId, cms })
    expect([answer.status, answer.body.output]).toMatchObject([200, { outcome: 'reserved' }])
    expect(answer.body.page).toBe(`/placement/requests/${at.requestId}`)
    expect(await at.stateOfRequest()).toBe('reserved')
    const replayed = await mother().command('signing.complete', { signingId, cms })
    expect(replayed.body['code']).toBe('signing.already-signed')

    const { signatureId } = answer.body
    const { events } = await mother().shown<{ events: { name: string; signatureId: string | null }[] }>(
      'path.timeline',
      { personId: at.family.childId },
    )
    expect(events.find(({ name }) => name === 'placement.chosen')).toMatchObject({ signatureId })
    expect(await signatureOf(signatureId)).toMatchObject({
      outcome: 'used',
      means: 'eds',
      facts: {
        iin: expect.stringMatching(/^99••••\d{3}$/),
        issuer: expect.any(String),
        serial: expect.any(String),
      },
    })
  })

  it('DEC-59 is seen by those who see the act, and by nobody else', async () => {
    const used = (await stored()).find((one) => one.outcome === 'used')
    const ask = { signatureId: String(used?.id) }
    expect((await at.staff.specialist.query('signing.signature', ask)).status).toBe(200)
    const elsewhere = await at.system.signIn({ role: 'ed-specialist', region: '750000000' })
    expect((await elsewhere.query('signing.signature', ask)).status).toBe(404)
    const clinic = await at.system.signIn({ role: 'pmpc-head' })
    expect((await clinic.query('signing.signature', ask)).status).toBe(404)
    expect((await clinic.query('signing.files', ask)).status).toBe(404)
  })

  it('DEC-62 its words are read by the family and those who read the whole act, and by no other post', async () => {
    const used = (await stored()).find((one) => one.outcome === 'used')
    const ask = { signatureId: String(used?.id) }
    const akimat = await at.system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
    expect(await akimat.shown('signing.signature', ask)).toMatchObject({ words: null, outcome: 'used' })
    expect((await akimat.query('signing.files', ask)).status).toBe(403)
    expect(await at.staff.specialist.shown('signing.signature', ask)).toMatchObject({
      words: expect.stringContaining('Әлихан'),
    })
  })

  it('DEC-59 is only added: the server can neither change nor remove one', async () => {
    const { runner } = at.system.parts
    const change = runner.asSystem(({ db }) =>
      db.updateTable('signing_signature').set({ signer_name: 'X' }).execute(),
    )
    await expect(change).rejects.toThrow(/permission denied/)
    const remove = runner.asSystem(({ db }) => db.deleteFrom('signing_signature').execute())
    await expect(remove).rejects.toThrow(/permission denied/)
  })

  it('DEC-59 is checked again against the moment of signing, and carried away to be checked elsewhere', async () => {
    const used = (await stored()).find((one) => one.outcome === 'used')
    const ask = { signatureId: String(used?.id) }
    expect(await mother().shown('signing.check-again', ask)).toMatchObject({ holds: true, why: null })
    const files = await mother().shown<{ bytes: string; cms: string }>('signing.files', ask)
    expect(sha256(Buffer.from(files.bytes, 'base64')).equals(used?.digest ?? Buffer.alloc(0))).toBe(true)
    expect(used?.bytes).toMatch(/^v[12]\./)
    expect(used?.words).toMatch(/^v[12]\./)
    expect(files.cms.length).toBeGreaterThan(500)
    const list = await mother().shown<{ signatures: { outcome: string }[] }>('signing.signatures')
    expect(list.signatures.map((one) => one.outcome).sort()).toEqual(['not-used', 'used'])
  })

  it('DEC-59 leaves an unsigned way open where signatures are only offered', async () => {
    const given = await mother().command('registry.record-consent', {
      personId: at.family.childId,
      purpose: 'referral-to-pmpc',
      scope: ['child-referral'],
      decision: 'given',
    })
    expect(given.status).toBe(200)
  })

  it('LAW-8-6 DEC-59 a consent is signed with what was explained in it', async () => {
    const prepared: Prepared = await at.prepare('registry.record-consent', {
      personId: at.family.childId,
      purpose: 'pmpc-examination',
      scope: ['examination'],
      decision: 'given',
      informationGiven: 'Тексеру туралы түсіндірілді',
    })
    const done = await at.complete(mother(), prepared.signingId)
    expect(done.status).toBe(200)
    const { signatureId } = done.body as unknown as Signed
    expect((await signatureOf(signatureId)).words).toContain('Тексеру туралы түсіндірілді')
  })
})
