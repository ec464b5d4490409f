import { describe, expect, it } from 'vitest'
import {
  appliedBy,
  DOCUMENTS,
  decideToProvide,
  houseOf,
  registerFamily,
  runWorker,
} from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

describe('package and look-ups', () => {
  it('REP-STD-14 DEC-25 accepts an application while the gateway is down and asks again by itself', async () => {
    const family = await registerFamily(at.system, at.staff)
    at.system.setFault('disability', 'down')
    const requestId = await appliedBy(at.staff, family)
    await runWorker(at.system)
    type Shown = { lookUps: { kind: string; state: string; lastFault: string | null; attempts: number }[] }
    const before = await at.staff.specialist.shown<Shown>('placement.request', { requestId })
    const waiting = before.lookUps.find((one) => one.kind === 'disability')
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(waiting?.lastFault).toContain('unavailable')
    const page = `/ru/placement/requests/${requestId}`
    expect((await at.staff.specialist.page(page)).body).toContain('Сбой, будет повтор')
    expect((await family.mother.page(page)).body).not.toContain('Сбой, будет повтор')

    const early = await at.staff.executive.command('placement.decide', {
      requestId,
      provides: true,
      reason: 'x',
    })
    expect(early.body).toMatchObject({ code: 'placement.wrong-state' })
    at.system.setFault('disability', 'none')
    await at.system.setClock('2024-01-08T11:00:00+06:00')
    const after = await at.staff.specialist.shown<Shown>('placement.request', { requestId })
    expect(after.lookUps.find((one) => one.kind === 'disability')).toMatchObject({ state: 'answered' })
  })

  it.each([
    ['wrong-person', 'wrong-person'],
    ['replayed', 'replayed'],
    ['duplicate', 'duplicate'],
    ['malformed', 'garbage'],
    ['down', 'unavailable'],
  ] as const)('DEC-84 keeps nothing of an answer that is %s, and asks again', async (fault, kind) => {
    const family = await registerFamily(at.system, at.staff)
    at.system.setFault('identity', fault)
    const requestId = await appliedBy(at.staff, family)
    await runWorker(at.system)
    at.system.setFault('identity', 'none')
    expect(await identityOf(requestId)).toMatchObject({
      answer: null,
      state: 'waiting',
      lastFault: expect.stringContaining(kind),
    })
    await passMinute()
    expect(await identityOf(requestId)).toMatchObject({ state: 'answered', answer: { found: true } })
  })

  it.each(['wrong-person', 'replayed', 'malformed'] as const)(
    'REP-STD-15 DEC-84 takes no number of E-Sobes from an answer that is %s, and the right one later',
    async (fault) => {
      const requestId = await appliedBy(at.staff, await registerFamily(at.system, at.staff))
      await runWorker(at.system)
      at.system.setFault('e-sobes', fault)
      await at.staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
      await runWorker(at.system)
      const entered = async () =>
        (await historyOf(at.system, requestId)).filter(({ name }) => name === 'placement.entered-in-e-sobes')
      expect(await entered()).toEqual([])
      at.system.setFault('e-sobes', 'none')
      // The fourth try comes a minute and a half after the first.
      await passMinute()
      await passMinute()
      expect(await entered()).toHaveLength(1)
      await passMinute()
      expect(await entered()).toHaveLength(1)
    },
  )

  it('REP-STD-14 lets only the head take a paper in place of a look-up, and the decision waits for one of the two', async () => {
    const family = await registerFamily(at.system, at.staff)
    at.system.setFault('ipar', 'malformed')
    const requestId = await appliedBy(at.staff, family)
    await expect(decideToProvide(at.system, at.staff, requestId)).rejects.toThrow('look-ups-pending')
    const paper = {
      requestId,
      kind: 'ipar',
      document: 'Бағдарлама көшірмесі № 4',
      reason: 'жүйе жауап бермейді',
    }
    expect((await at.staff.specialist.command('placement.substitute-look-up', paper)).status).toBe(403)
    await at.staff.head.done('placement.substitute-look-up', paper)
    at.system.setFault('ipar', 'none')
    // The circuit of the failing at.system stays open for half a minute.
    await at.system.setClock('2024-01-08T12:00:00+06:00')
    const decision = { requestId, provides: true, reason: 'расталды', bestInterests: 'күтім' }
    expect(await at.staff.executive.done('placement.decide', decision)).toMatchObject({ state: 'decided' })
  })

  it('REP-STD-10 says at the paper itself which one was not compared, and keeps what was ticked', async () => {
    const requestId = await appliedBy(at.staff, await registerFamily(at.system, at.staff))
    const path = `/ru/placement/requests/${requestId}/package`
    const form = { 'documents.0.kind': 'application', 'documents.1.kind': 'identity' }
    const { statusCode, body } = await at.staff.specialist.post(path, {
      _key: 'not-compared',
      ...form,
      'documents.2.kind': 'medical-card',
      'documents.0.compared': 'yes',
      'documents.0.original': 'kept',
      'documents.1.original': 'returned',
      'documents.2.original': 'kept',
    })
    expect(statusCode).toBe(409)
    const wrong = [...body.matchAll(/id="f-([\w-]+)-error"/g)].map(([, name]) => name)
    expect(wrong).toEqual(['documents-1-compared', 'documents-2-compared'])
    expect(body).toContain('Копия медицинской карты сверена с оригиналом')
    expect(body).toMatch(/name="documents\.0\.compared"[^>]*checked/)
    expect(await at.staff.specialist.shown('placement.request', { requestId })).toMatchObject({
      state: 'submitted',
    })
  })

  it('REP-STD-10 REP-STD-15 sends a wrong package back with its defects and not into E-Sobes', async () => {
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    const documents = [{ kind: 'application', compared: true, original: 'kept' }]
    const { body } = await at.staff.specialist.command('placement.accept-package', { requestId, documents })
    expect(body).toMatchObject({
      code: 'placement.package-incomplete',
      facts: { defects: ['identity-missing', 'medical-card-missing'] },
    })
    const none = await at.staff.specialist.post(`/kk/placement/requests/${requestId}/return`, {
      _key: 'none',
    })
    expect(none.statusCode).toBe(422)
    expect(none.body).toMatch(/id="f-defects-0-what-error"[\s\S]*?Кемінде бір құжаттың кемшілігін жазыңыз/)
    await at.staff.specialist.done('placement.return-package', {
      requestId,
      defects: [{ document: 'medical-card', what: 'жоқ' }],
    })
    await runWorker(at.system)
    const shown = await family.mother.shown('placement.request', { requestId })
    expect(shown).toMatchObject({
      state: 'returned',
      eSobesNumber: null,
      defects: [{ document: 'medical-card' }],
    })
    expect(await family.mother.done('placement.resubmit', { requestId })).toMatchObject({
      state: 'submitted',
    })
  })

  it('REP-II-5 refuses a decision about a child without best interests', async () => {
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    await expect(decideToProvide(at.system, at.staff, requestId)).resolves.toBeDefined()
    const other = await registerFamily(at.system, at.staff)
    const second = await appliedBy(at.staff, other)
    await runWorker(at.system)
    await at.staff.specialist.done('placement.accept-package', { requestId: second, documents: DOCUMENTS })
    const { body } = await at.staff.executive.command('placement.decide', {
      requestId: second,
      provides: true,
      reason: 'x',
    })
    expect(body).toMatchObject({
      code: 'placement.best-interests-needed',
      fields: [{ path: 'bestInterests' }],
    })
  })

  it('refuses a stale page', async () => {
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    await at.staff.specialist.done('placement.return-package', {
      requestId,
      defects: [{ document: 'identity', what: 'жоқ' }],
    })
    const { status, body } = await family.mother.command('placement.resubmit', { requestId, version: 1 })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'platform.stale' })
  })

  it('hides a request from another territory and another family', async () => {
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    const elsewhere = await at.system.signIn({ role: 'ed-specialist', region: '750000000' })
    const stranger = await registerFamily(at.system, at.staff)
    for (const who of [elsewhere, stranger.mother]) {
      expect((await who.query('placement.request', { requestId })).status).toBe(404)
    }
    const { registrar } = await houseOf(at.system, 1, 2)
    expect(
      (await registrar.command('placement.record-arrival', { requestId, arrivedOn: '2023-12-14' })).status,
    ).toBe(404)
  })
})

describe('an electronic identity document', () => {
  const electronic = DOCUMENTS.map((one) =>
    one.kind === 'identity' ? { ...one, compared: false, original: 'electronic' } : one,
  )
  const accept = (requestId: string) =>
    at.staff.specialist.command('placement.accept-package', { requestId, documents: electronic })
  const submitted = async () => {
    const requestId = await appliedBy(at.staff, await registerFamily(at.system, at.staff))
    await runWorker(at.system)
    return requestId
  }

  it('REP-STD-9 is taken when the service of digital documents shows it, and the history says so', async () => {
    const requestId = await submitted()
    expect(await accept(requestId)).toMatchObject({ status: 200, body: { state: 'entered' } })
    const accepted = (await historyOf(at.system, requestId)).find(({ name }) => name.endsWith('accepted'))
    expect(accepted?.data['digital']).toMatchObject({ messageId: `${requestId}-digital-document` })
  })

  it.each(['down', 'wrong-person', 'replayed', 'duplicate', 'malformed'] as const)(
    'REP-STD-9 DEC-84 is not taken on an answer that is %s, and the package stays where it was',
    async (fault) => {
      const requestId = await submitted()
      at.system.setFault('digital-documents', fault)
      const refused = await accept(requestId)
      at.system.setFault('digital-documents', 'none')
      expect(refused).toMatchObject({ status: 409, body: { code: 'placement.digital-documents-away' } })
      const { state } = await at.staff.specialist.shown<{ state: string }>('placement.request', { requestId })
      expect(state).toBe('submitted')
      await passMinute()
    },
  )
})

async function identityOf(requestId: string) {
  const { lookUps } = await at.staff.specialist.shown<{
    lookUps: { kind: string; state: string; answer: unknown; lastFault: string | null }[]
  }>('placement.request', { requestId })
  return lookUps.find(({ kind }) => kind === 'identity')
}

/** Longer than a stopped channel stays stopped. */
async function passMinute(): Promise<void> {
  await at.system.setClock(new Date(at.system.parts.clock.now().getTime() + 60_000).toISOString())
}
