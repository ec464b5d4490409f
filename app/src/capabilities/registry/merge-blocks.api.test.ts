import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addChild,
  addParent,
  askMerge,
  boyIin,
  type Desk,
  nameOf,
  namePair,
  openDesk,
  type Pair,
} from './merge.fixture.ts'
import { askDatabase } from './merge-rows.fixture.ts'
import { ADULT_IINS, decide, giveRight, screen, TURKISTAN } from './registry.fixture.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.system.close())

describe('two merges at one time', () => {
  it('LAW-3-5 one of them is carried out and the other is refused', async () => {
    const a = await addChild(desk, { familyName: 'Бірінші', givenName: 'Олжас', birthRecord: 'О-1' })
    const b = await addChild(desk, {
      familyName: 'Екінші',
      givenName: 'Нұрлан',
      birthDate: '2023-06-06',
      birthRecord: 'О-2',
    })
    const c = await addChild(desk, {
      familyName: 'Үшінші',
      givenName: 'Рүстем',
      birthDate: '2023-05-15',
      birthRecord: 'О-3',
    })
    const wishes = []
    for (const [one, other] of [
      [b, a],
      [c, a],
    ] as const) {
      const pairId = await namePair(desk, one, other)
      const asked = await askMerge(desk, pairId, one)
      wishes.push(asked.body.facts.approvalId)
    }
    const answers = await Promise.all(
      wishes.map((approvalId) => desk.decider.command('exceptional-access.approve', { approvalId })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'registry.merge-closed',
    })
    const rows = await askDatabase(desk, `select id from registry_merge where merged_id = '${a}'`)
    expect(rows).toHaveLength(1)
  })
})

describe('what stands in the way of a merge', () => {
  let count = 0
  const pairOf = async (first: object = {}, second: object = {}) => {
    count += 1
    const one = { familyName: nameOf(2 * count), givenName: 'Азат', birthRecord: `Д-${count}`, ...first }
    const other = {
      familyName: nameOf(2 * count + 1),
      givenName: 'Мейір',
      birthDate: '2023-11-20',
      birthRecord: `Е-${count}`,
      ...second,
    }
    const ids = [await addChild(desk, one), await addChild(desk, other)] as const
    return { ids, pairId: await namePair(desk, ...ids) }
  }
  const ask = async ({ ids, pairId }: Awaited<ReturnType<typeof pairOf>>) =>
    (await askMerge(desk, pairId, ids[0])).body
  const insertRequest = (personId: string) =>
    askDatabase(
      desk,
      `with need as (insert into placement_need (region, id, person_id, category, reasons, assessment, document, recognised_on, recognised_by)
         values ('${TURKISTAN}', gen_random_uuid(), '${personId}', 1, '{family-asks}', '–', '–', '2024-01-10', '–') returning id)
       insert into placement_request (region, id, person_id, need_id, number, category, state, applicant_kind, applied_on, state_since)
         select '${TURKISTAN}', gen_random_uuid(), '${personId}', id, gen_random_uuid()::text, 1, 'queued', 'recipient', '2024-01-10', now() from need`,
    )
  const insertProgramme = (personId: string) =>
    askDatabase(
      desk,
      `insert into programme_programme (region, id, person_id, organisation_id, number, state, coordinator_id, coordinator_name, content, started_on)
       values ('${TURKISTAN}', gen_random_uuid(), '${personId}', gen_random_uuid(), '1', 'draft', gen_random_uuid(), '–', '{}', '2024-01-10')`,
    )

  it.each([
    [
      'both are in a queue',
      'registry.merge-placement',
      async (ids: readonly string[]) => {
        for (const id of ids) await insertRequest(id)
      },
    ],
    [
      'both are under observation',
      'registry.merge-risk',
      async (ids: readonly string[]) => {
        for (const id of ids) await screen(desk.nurse, id, 'risk')
      },
    ],
    [
      'processing is restricted',
      'registry.merge-restricted',
      (ids: readonly string[]) =>
        askDatabase(
          desk,
          `insert into access_restriction (region, id, person_id, since) values ('${TURKISTAN}', gen_random_uuid(), '${ids[1]}', '2024-01-10')`,
        ),
    ],
    [
      'one is open in an emergency',
      'registry.merge-emergency',
      (ids: readonly string[]) =>
        askDatabase(
          desk,
          `insert into exceptional_access_emergency (region, id, person_id, account_id, actor_name, actor_role, reason, words, opened_at, ends_at, review_due_on)
        values ('${TURKISTAN}', gen_random_uuid(), '${ids[0]}', gen_random_uuid(), '–', 'primary-care-doctor', '–', '–', '2024-01-10T08:00:00+06:00', '2024-01-10T23:00:00+06:00', '2024-01-12')`,
        ),
    ],
  ])('DEC-56 when %s it is refused, with why and what to do', async (_, code, prepare) => {
    const pair = await pairOf()
    await prepare(pair.ids)
    expect(await ask(pair)).toMatchObject({
      code,
      title: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/\S/),
    })
  })

  it('DEC-56 two programmes in force are refused', async () => {
    const pair = await pairOf()
    for (const id of pair.ids) await insertProgramme(id)
    expect(await ask(pair)).toMatchObject({ code: 'registry.merge-programme' })
  })

  it('DEC-56 LAW-3-4 twins are refused, and so are two numbers that the state knows', async () => {
    const { personId: motherId } = await desk.nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Егізова',
      givenName: 'Ләззат',
      birthDate: '1996-02-02',
      sex: 'female',
      iin: ADULT_IINS[10],
      region: TURKISTAN,
    })
    const twin = (givenName: string, birthOrder: number) =>
      desk.nurse.done<{ childId: string }>('registry.register-child', {
        familyName: 'Егізов',
        givenName,
        birthDate: '2023-12-01',
        sex: 'male',
        motherId,
        birthOrder,
        region: TURKISTAN,
      })
    const twins = [(await twin('Хасан', 1)).childId, (await twin('Хұсайын', 2)).childId] as const
    expect(await ask({ ids: twins, pairId: await namePair(desk, ...twins) })).toMatchObject({
      code: 'registry.merge-twins',
    })

    const numbered = await pairOf(
      { birthRecord: undefined, iin: boyIin(2) },
      { birthRecord: undefined, iin: boyIin(3) },
    )
    expect(await ask(numbered)).toMatchObject({ code: 'registry.merge-two-numbers' })
    desk.system.setFault('identity', 'error')
    expect(await ask(numbered)).toMatchObject({ code: 'registry.merge-number-unchecked' })
    desk.system.setFault('identity', 'none')
  })

  it('DEC-6 a consent in one record and a later refusal in the other are refused', async () => {
    const { ids, pairId } = await pairOf()
    const mother = await addParent(desk, ids[0], 'mother')
    await giveRight(desk.nurse, ids[1], String(mother.personId), 'mother')
    await decide(mother, ids[0], { decision: 'given', recipientId: null })
    await decide(mother, ids[1], { decision: 'refused', recipientId: null })
    expect(await ask({ ids, pairId })).toMatchObject({ code: 'registry.merge-consents' })
  })

  it('DEC-53 nobody merges alone, and no other post may ask', async () => {
    const { ids, pairId } = await pairOf()
    const input = { pairId, survivorId: ids[0], reason: 'Бір бала' }
    const asked = await askMerge(desk, pairId, ids[0])
    expect(asked.status).toBe(202)
    const own = await desk.keeper.command('exceptional-access.approve', asked.body.facts)
    expect(own.body).toMatchObject({ code: 'platform.invalid-input' })
    const { approvalId } = asked.body.facts
    expect((await desk.keeper.command('exceptional-access.approve', { approvalId })).status).toBe(403)
    for (const by of [desk.nurse, desk.decider])
      expect((await by.command('registry.merge', input)).status).toBe(403)
    expect((await desk.keeper.shown<Pair>('registry.pair', { pairId })).state).toBe('open')
  })
})
