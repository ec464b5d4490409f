import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Answer, Person } from '../../main/testing/test-system.ts'
import {
  decidedFamily,
  houseOf,
  readyToChoose,
  registerFamily,
  registerRecipient,
  runWorker,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-05T09:00:00+06:00')

type Someone = { readonly self: Person; readonly requestId: string }

async function adult(): Promise<Someone> {
  const who = await registerRecipient(at.system, at.staff)
  return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 4) }
}

/** Places, entries and everything noted of them, as they stand in the database. */
async function standing(): Promise<unknown> {
  const client = new pg.Client({ connectionString: at.system.superUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`
      select (select json_agg(p order by p.id) from placement_place p) as places,
        (select json_agg(t order by t.id) from placement_ticket t) as tickets,
        (select max(seq) from placement_queue_event) as events`)
    return rows
  } finally {
    await client.end()
  }
}

async function lastRefusal(useCase: string): Promise<unknown> {
  const { rows } = await at.system.parts.runner.asSystem(async ({ db }) => ({
    rows: await db
      .selectFrom('history_access')
      .select(['outcome', 'code'])
      .where('use_case', '=', useCase)
      .where('outcome', '=', 'refused')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .execute(),
  }))
  return rows[0]
}

/** A refused wish leaves no trace on places and queue, stands in the log, and says why and what next in three languages. */
async function refusedWithoutTrace(
  who: Person,
  [useCase, input]: readonly [string, object],
  expected: { readonly code: string; readonly status?: number },
): Promise<void> {
  const before = await standing()
  for (const lang of ['kk', 'ru', 'en']) {
    const { status, body }: Answer = await who.command(useCase, input, { 'accept-language': lang })
    expect([status, body], lang).toEqual([
      expected.status ?? 409,
      expect.objectContaining({ code: expected.code, title: expect.any(String), remedy: expect.any(String) }),
    ])
    expect((body['cite'] as unknown[]).length, lang).toBeGreaterThan(0)
  }
  expect(await standing()).toEqual(before)
  expect(await lastRefusal(useCase)).toMatchObject({ outcome: 'refused', code: expected.code })
}

describe('the choice and the queue, wrongly asked for', () => {
  it('REP-STD-18 REP-STD-25 a choice by a specialist is refused, and so is an entry in the queue', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 4)
    const { requestId } = await adult()
    const wish = { requestId, organisationId }
    for (const member of [at.staff.specialist, at.staff.head, at.staff.executive, registrar]) {
      await refusedWithoutTrace(member, ['placement.choose', wish], {
        code: 'platform.not-your-role',
        status: 403,
      })
      await refusedWithoutTrace(member, ['placement.join-queue', wish], {
        code: 'platform.not-your-role',
        status: 403,
      })
    }
  })

  it('REP-STD-20 a place taken a second ago: the second of two choices is told so and keeps the choice', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 4)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    const [first, second] = [await adult(), await adult()]
    await first.self.done('placement.choose', { requestId: first.requestId, organisationId })
    const late = await second.self.done('placement.choose', { requestId: second.requestId, organisationId })
    expect(late).toMatchObject({ outcome: 'no-vacancy', state: 'chosen' })
    for (const [lang, words] of [
      ['kk', 'қазір бос орын жоқ'],
      ['ru', 'сейчас нет свободных мест'],
      ['en', 'no free place now'],
    ]) {
      const page = await second.self.page(
        `/${lang}/placement/requests/${second.requestId}/choose/${organisationId}`,
      )
      expect(page.body.toLowerCase(), lang).toContain(words?.toLowerCase())
    }
    const { reserved } = await registrar.shown<{ reserved: number }>('placement.queue', {})
    expect(reserved).toBe(1)
    // The page that follows the press says what became of it, before it offers the queue.
    const after = await second.self.page(`/ru/placement/requests/${second.requestId}/join/${organisationId}`)
    expect(after.body).toContain('Ваш выбор сохранён, но свободного места нет')
  })

  it('REP-STD-20 two choices at once: one place is held, the other choice is refused without a trace', async () => {
    const [{ id: one }, { id: other }] = [await houseOf(at.system, 5), await houseOf(at.system, 5, 2)]
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const { id: here } = await houseOf(at.system, 4, 2)
    const answers = await Promise.all(
      [1, 2, 3].map(() => who.self.command('placement.choose', { requestId, organisationId: here })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    await refusedWithoutTrace(who.self, ['placement.choose', { requestId, organisationId: here }], {
      code: 'placement.wrong-state',
    })
    const { rows } = await at.system.parts.runner.asSystem(async ({ db }) => ({
      rows: await db.selectFrom('placement_place').select('id').where('holder_id', '=', requestId).execute(),
    }))
    expect(rows).toHaveLength(1)
    expect(one).not.toBe(other)
  })

  it('DEC-27 a choice after the term is taken while the decision stands, and refused once the turn was used', async () => {
    const { id: organisationId } = await houseOf(at.system, 4, 2)
    const late = await adult()
    await at.system.setClock('2024-01-24T09:00:00+06:00')
    await runWorker(at.system)
    expect(await late.self.shown('placement.request', { requestId: late.requestId })).toMatchObject({
      state: 'choice-overdue',
    })
    const wish = { requestId: late.requestId, organisationId }
    expect(await late.self.done('placement.choose', wish)).toMatchObject({ state: 'reserved' })
    await refusedWithoutTrace(late.self, ['placement.choose', wish], { code: 'placement.wrong-state' })
    await refusedWithoutTrace(late.self, ['placement.join-queue', wish], { code: 'placement.wrong-state' })
  })

  it('REP-STD-2 an organisation that does not take the category is refused', async () => {
    const { id: organisationId } = await houseOf(at.system, 1)
    const who = await adult()
    await refusedWithoutTrace(who.self, ['placement.choose', { requestId: who.requestId, organisationId }], {
      code: 'placement.organisation-does-not-take',
    })
  })
})

describe('REP-II-8 REP-II-9 before a child lives away from the family', () => {
  it('no choice and no queue before the alternatives were shown, with the nearest organisations of the register', async () => {
    const { id: organisationId } = await houseOf(at.system, 1)
    const { mother, requestId } = await decidedFamily(at.system, at.staff)
    await at.staff.specialist.done('placement.notify', { requestId })
    await mother.done('placement.confirm-receipt', { requestId })
    const wish = { requestId, organisationId }
    await refusedWithoutTrace(mother, ['placement.choose', wish], {
      code: 'placement.alternatives-not-shown',
    })
    await refusedWithoutTrace(mother, ['placement.join-queue', wish], {
      code: 'placement.alternatives-not-shown',
    })

    type Near = { organisationId: string; kilometres: number | null }
    type Shown = {
      isChild: boolean
      shownAt: string | null
      home: Near[]
      day: Near[]
      settlements: { id: string }[]
    }
    const shown = await mother.shown<Shown>('placement.alternatives', { requestId })
    expect(shown).toMatchObject({ isChild: true, shownAt: null })
    expect([shown.home.length, shown.day.length].every((count) => count > 0)).toBe(true)
    const settlementId = shown.settlements[0]?.id
    const { day } = await mother.shown<Shown>('placement.alternatives', { requestId, settlementId })
    const far = day.map((one) => one.kilometres ?? Number.POSITIVE_INFINITY)
    expect(far).toEqual([...far].sort((a, b) => a - b))
    expect(far[0]).toBeLessThan(Number.POSITIVE_INFINITY)
    const page = `/kk/placement/requests/${requestId}/alternatives`
    expect((await mother.page(page)).body).not.toContain('Қашықтығы, км')
    expect((await mother.page(`${page}?settlement=${settlementId}`)).body).toContain('Қашықтығы, км')

    await mother.done('placement.see-alternatives', { requestId })
    expect((await mother.shown<Shown>('placement.alternatives', { requestId })).shownAt).not.toBeNull()
    expect(await mother.done('placement.choose', wish)).toMatchObject({ outcome: 'reserved' })
  })

  it('nobody sees the alternatives in place of the family, and an adult is not kept by them', async () => {
    const { mother, requestId } = await decidedFamily(at.system, at.staff)
    await at.staff.specialist.done('placement.notify', { requestId })
    for (const member of [at.staff.specialist, at.staff.head, at.staff.executive])
      expect((await member.command('placement.see-alternatives', { requestId })).status).toBe(403)
    const stranger = await registerFamily(at.system, at.staff)
    expect((await stranger.mother.command('placement.see-alternatives', { requestId })).status).toBe(404)
    expect((await mother.page(`/ru/placement/requests/${requestId}/choose`)).body).toContain(
      'Инвалидность ребёнка или родителя – не причина разлучать семью',
    )
    const grown = await adult()
    const { id: organisationId } = await houseOf(at.system, 4)
    const chosen = await grown.self.command('placement.choose', {
      requestId: grown.requestId,
      organisationId,
    })
    expect(chosen.body).not.toMatchObject({ code: 'placement.alternatives-not-shown' })
  })
})
