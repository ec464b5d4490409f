import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAccountHolder } from '#capabilities/access/use-cases/record-account-holder.ts'
import { type Family, registerFamily, TURKISTAN } from '#capabilities/registry/registry.fixture.ts'
import { systemActor } from '#platform/access/actor.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let doctor: Person
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-11T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  doctor = await system.signIn({ role: 'ed-specialist', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
})
afterAll(() => system?.close())

const PAPER = { proof: 'Туу туралы куәлік № 7', proofDate: '2024-01-10' }

interface Shown {
  readonly state: string
  readonly before: string | null
  readonly wanted: string | null
  readonly mayDecide: boolean
  readonly isAsAsked: boolean
  readonly decisionReason: string | null
  readonly dueOn: string | null
  readonly effects: readonly { readonly kind: string; readonly becomes: string | null }[]
}

function ask(by: Person, field: string, more: Record<string, unknown>) {
  const input = { personId: family.childId, field: `registry.${field}`, reason: 'Қате жазылған', ...more }
  return by.command<{ requestId: string; state: string; code: string }>('corrections.request', input)
}

async function asked(by: Person, field: string, more: Record<string, unknown>): Promise<string> {
  const answer = await ask(by, field, more)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.requestId
}

function decide(by: Person, requestId: string, more: Record<string, unknown>) {
  return by.command<{ state: string; code: string }>('corrections.decide', {
    requestId,
    reason: 'Құжат тексерілді',
    ...more,
  })
}

const shown = (by: Person, requestId: string) => by.shown<Shown>('corrections.show', { requestId })
const child = (by: Person) => by.shown<Record<string, unknown>>('registry.child', { childId: family.childId })

describe('a correction', () => {
  it('LAW-3-4 of what the family keeps itself takes effect at once and keeps the old value beside the new', async () => {
    const id = await asked(family.mother, 'phone', { wanted: '+7 701 123 45 67' })
    expect(await child(family.mother)).toMatchObject({ phone: '+7 701 123 45 67' })
    expect(await shown(family.mother, id)).toMatchObject({
      state: 'applied',
      before: null,
      wanted: '+7 701 123 45 67',
    })
  })

  it('tells the organisations that hold the value, and only those', async () => {
    const { notices } = await nurse.shown<{ notices: { noticeId: string; request: { wanted: string } }[] }>(
      'corrections.worklist',
    )
    expect(notices.map((one) => one.request.wanted)).toEqual(['+7 701 123 45 67'])
    const noticeId = notices[0]?.noticeId
    const stranger = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    expect((await stranger.command('corrections.acknowledge', { noticeId })).status).toBe(404)
    await nurse.done('corrections.acknowledge', { noticeId })
    expect((await nurse.command('corrections.acknowledge', { noticeId })).status).toBe(404)
    expect(await nurse.shown('corrections.worklist')).toMatchObject({ notices: [] })
  })

  it('of a name waits for somebody of an organisation who is not the one who asked', async () => {
    const id = await asked(family.mother, 'familyName', { shown: 'Сәрсенов', wanted: 'Сәрсен', ...PAPER })
    expect(await child(family.mother)).toMatchObject({ familyName: 'Сәрсенов' })
    expect(await shown(family.mother, id)).toMatchObject({
      state: 'open',
      mayDecide: false,
      dueOn: '2024-01-12',
    })
    expect((await decide(family.mother, id, { decision: 'grant' })).body.code).toBe('corrections.own-request')
    expect((await decide(family.father, id, { decision: 'grant' })).body.code).toBe(
      'corrections.needs-organisation',
    )

    expect((await decide(nurse, id, { decision: 'grant' })).body.state).toBe('applied')
    expect(await child(family.mother)).toMatchObject({ familyName: 'Сәрсен', fullName: 'Сәрсен Нұрлан' })
    expect(await shown(family.mother, id)).toMatchObject({
      before: 'Сәрсенов',
      wanted: 'Сәрсен',
      decisionReason: 'Құжат тексерілді',
    })
    const { people } = await nurse.shown<{ people: { id: string }[] }>('registry.search', {
      region: TURKISTAN,
      name: 'сарсен нурлан',
    })
    expect(people.map((one) => one.id)).toContain(family.childId)
    expect((await decide(nurse, id, { decision: 'refuse' })).body.code).toBe('corrections.already-decided')
  })

  it('is not decided by the one who asked under another post', async () => {
    const id = await asked(family.mother, 'patronymic', { wanted: 'Ерланұлы', ...PAPER })
    const { runner } = system.parts
    const held = { accountId: nurse.accountId, iin: '950302400015' }
    await runner.run(recordAccountHolder, held, { actor: systemActor, lang: 'kk' })
    expect(await shown(nurse, id)).toMatchObject({ mayDecide: false })
    const answer = await decide(nurse, id, { decision: 'grant' })
    expect([answer.status, answer.body.code]).toEqual([409, 'corrections.own-request'])
    const other = { accountId: nurse.accountId, iin: '950302400124' }
    await runner.run(recordAccountHolder, other, { actor: systemActor, lang: 'kk' })
    expect((await decide(nurse, id, { decision: 'refuse' })).body.state).toBe('refused')
  })

  it('starts from the value as it stands: a changed one refuses, and nothing typed is lost', async () => {
    const stale = await ask(family.mother, 'familyName', { shown: 'Сәрсенов', wanted: 'Сәрсенбай', ...PAPER })
    expect([stale.status, stale.body.code]).toEqual([409, 'corrections.value-changed'])
    const page = await family.mother.post(
      `/kk/people/${family.childId}/corrections/new/registry.familyName`,
      { shown: 'Сәрсенов', wanted: 'Сәрсенбай', reason: 'Қате', proof: PAPER.proof },
    )
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('value="Сәрсенбай"')
    expect(page.body).toContain('Сіз форманы ашқаннан бері бұл мән өзгерген')
  })

  it('names the wrong field', async () => {
    const problems = async (field: string, more: Record<string, unknown>) => {
      const answer = await family.mother.command<{ fields: { path: string; code: string }[] }>(
        'corrections.request',
        { personId: family.childId, field: `registry.${field}`, reason: 'Қате', ...more },
      )
      return answer.status === 422 ? answer.body.fields.map((one) => `${one.path}: ${one.code}`) : answer
    }
    expect(await problems('givenName', { shown: 'Нұрлан', wanted: 'Нұр1ан', ...PAPER })).toEqual([
      'wanted: name-letters',
    ])
    expect(await problems('givenName', { shown: 'Нұрлан', wanted: 'Нұрлан', ...PAPER })).toEqual([
      'wanted: same-value',
    ])
    expect(await problems('givenName', { shown: 'Нұрлан', wanted: 'Нұржан' })).toEqual(['proof: required'])
    expect(await problems('birthDate', { shown: '2024-01-10', wanted: '2024-02-10', ...PAPER })).toEqual([
      'wanted: future-date',
    ])
    expect(await problems('nothing', { wanted: 'x' })).toEqual(['field: unknown'])
  })

  it('has one open request for one value, and whoever asked may take it back', async () => {
    const id = await asked(family.mother, 'patronymic', { wanted: 'Ерланұлы', ...PAPER })
    const second = await ask(family.father, 'patronymic', { wanted: 'Ерланович', ...PAPER })
    expect([second.status, second.body.code]).toEqual([409, 'corrections.already-asked'])
    expect((await family.father.command('corrections.withdraw', { requestId: id })).status).toBe(403)
    await family.mother.done('corrections.withdraw', { requestId: id })
    expect((await ask(family.father, 'patronymic', { wanted: 'Ерланұлы', ...PAPER })).status).toBe(200)
  })

  it('LAW-1-8 of a birth date shows the decider which day of the law moves, and is refused unseen', async () => {
    const id = await asked(nurse, 'birthDate', { shown: '2024-01-10', wanted: '2024-01-09', ...PAPER })
    expect((await decide(nurse, id, { decision: 'grant' })).body.code).toBe('corrections.own-request')
    const open = await shown(doctor, id)
    expect(open.effects.filter((one) => one.kind === 'moves')).toHaveLength(2)
    expect((await decide(doctor, id, { decision: 'grant' })).body.code).toBe('corrections.moves-unseen')
    await decide(doctor, id, { decision: 'grant', seenMoves: true })
    expect(await child(family.mother)).toMatchObject({ birthDate: '2024-01-09' })
  })

  it('LAW-3-5 of a number that another person has is refused', async () => {
    const id = await asked(family.mother, 'iin', { wanted: '950302400015', ...PAPER })
    const answer = await decide(nurse, id, { decision: 'grant' })
    expect([answer.status, answer.body.code]).toEqual([409, 'registry.already-registered'])
    expect((await decide(nurse, id, { decision: 'refuse' })).body.state).toBe('refused')
  })

  it('asked by staff about what the family keeps is decided by the family', async () => {
    const id = await asked(nurse, 'address', { wanted: 'Түркістан қаласы' })
    expect((await ask(family.mother, 'address', { wanted: 'Кентау' })).body.code).toBe(
      'corrections.already-asked',
    )
    expect((await decide(family.mother, id, { decision: 'grant' })).body.state).toBe('applied')
    expect(await child(family.father)).toMatchObject({ address: 'Түркістан қаласы' })
  })

  it('is not granted when the value has changed meanwhile', async () => {
    const id = await asked(family.mother, 'iin', { wanted: '950302400114', ...PAPER })
    await nurse.done('registry.record-iin', { personId: family.childId, iin: '950302400104' })
    expect(await shown(nurse, id)).toMatchObject({ state: 'open', isAsAsked: false })
    const answer = await decide(nurse, id, { decision: 'grant' })
    expect([answer.status, answer.body.code]).toEqual([409, 'corrections.value-moved'])
    expect((await decide(nurse, id, { decision: 'refuse' })).body.state).toBe('refused')
    const known = await ask(family.mother, 'iin', { shown: '950302400104', wanted: '950302400114', ...PAPER })
    expect(known.body.code).toBe('corrections.not-open')
  })

  it('is closed to strangers, and an unknown request looks the same', async () => {
    const { requests } = await family.mother.shown<{ requests: { id: string }[] }>('corrections.list', {
      personId: family.childId,
    })
    const stranger = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    const unknown = '01900000-0000-7000-8000-00000000beef'
    const answers = await Promise.all(
      [requests[0]?.id, unknown].map((requestId) => stranger.query('corrections.show', { requestId })),
    )
    expect(answers.map((one) => one.status)).toEqual([404, 404])
    expect((await stranger.query('corrections.list', { personId: family.childId })).status).toBe(404)
  })

  it('that nobody decides in its term is late in the history', async () => {
    await system.setClock('2024-02-01T09:00:00+06:00')
    const { events } = await family.mother.shown<{ events: { name: string }[] }>('path.timeline', {
      personId: family.childId,
    })
    expect(events.map((one) => one.name)).toContain('corrections.decision-late')
  })
})
