import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { opens, startEmergencies } from './emergency-access.fixture.ts'
import type { Person, TestSystem } from './testing/test-system.ts'

let system: TestSystem
let doctor: Person
let childId: string

/** What the database does for the doctor in a transaction of a command or of a query. */
function asDoctor<T>(
  isReading: boolean,
  work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<T>,
) {
  const now = system.parts.clock.now()
  const actor = {
    accountId: doctor.accountId,
    role: 'primary-care-doctor' as const,
    organisationId: doctor.organisationId ?? '',
    regions: [TURKISTAN],
    name: '',
  }
  const claims = { ...claimsOf(actor), now: now.toISOString(), isReading }
  return inTransaction(system.parts.kysely, claims, async (tx) => ({ keep: false, value: await work(tx) }))
}

beforeAll(async () => {
  ;({ system, doctor } = await startEmergencies())
  childId = (await opens(doctor, 0)).personId
})
afterAll(() => system.close())

describe('the walls of the database in an emergency', () => {
  it('DEC-52 opens the parts of the post alone', async () => {
    await system.parts.runner.asSystem(async ({ db, newId, now }) => {
      for (const part of ['consultation', 'placement'])
        await db
          .insertInto('history_event')
          .values({
            region: TURKISTAN,
            id: newId(),
            person_id: childId,
            at: now,
            legal_day: '2024-01-10',
            name: `${part}.tested`,
            actor_role: 'system',
            actor_name: 'Tirek',
            subject_kind: part,
            subject_id: newId(),
          })
          .execute()
    })
    const parts = await asDoctor(true, (tx) =>
      tx.selectFrom('history_event').select('name').where('name', 'like', '%.tested').execute(),
    )
    expect(parts.map(({ name }) => name)).toEqual(['consultation.tested'])
  })

  it('DEC-52 is a right to read in the database too: a command sees no row, changes none, adds none', async () => {
    const found = (isReading: boolean) =>
      asDoctor(isReading, (tx) =>
        tx.selectFrom('registry_person').select('id').where('id', '=', childId).execute(),
      )
    expect(await found(true)).toHaveLength(1)
    expect(await found(false)).toEqual([])
    const changed = await asDoctor(true, (tx) =>
      tx.updateTable('registry_person').set({ phone: '1' }).where('id', '=', childId).executeTakeFirst(),
    )
    expect(Number(changed.numUpdatedRows)).toBe(0)
    for (const isReading of [true, false])
      await expect(
        asDoctor(isReading, (tx) =>
          sql`insert into history_event
                (region, id, person_id, at, legal_day, name, actor_role, actor_name, subject_kind, subject_id)
              values (${TURKISTAN}, gen_random_uuid(), ${childId}, now(), '2024-01-10', 'registry.x', 'x', 'x', 'person', ${childId})`.execute(
            tx,
          ),
        ),
      ).rejects.toThrow('row-level security')
  })

  it('DEC-52 no wall of a case table lacks the two policies, and none of another part opens in an emergency', async () => {
    const { rows } = await sql<{ tablename: string; policies: string[] }>`
      select tablename, array_agg(policyname::text order by policyname) as policies from pg_policies
      where schemaname = 'public' and policyname in ('see', 'emergency', 'not_in_emergency') group by tablename`.execute(
      system.parts.kysely,
    )
    const walls = await sql<{ tablename: string }>`
      select tablename from pg_policies where policyname = 'see' and qual like '%access_party%' and tablename <> 'access_party'`.execute(
      system.parts.kysely,
    )
    const without = walls.rows
      .map(({ tablename }) => rows.find((one) => one.tablename === tablename))
      .filter((one) => one?.policies.length !== 3)
    expect(without).toEqual([])
    const parts = await sql<{ parts: string[] }>`select tirek_emergency_parts() as parts`.execute(
      system.parts.kysely,
    )
    expect(parts.rows[0]?.parts).not.toContain('safety')
  })
})
