import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckedHistory } from '#capabilities/audit/use-cases/check-history.ts'
import { systemActor } from '#platform/access/actor.ts'
import { metrics } from '#platform/logging/metrics.ts'
import { checkPart } from '#platform/seal/check.ts'
import { openSealKeys } from '#platform/seal/key.ts'
import { measureQueue, sealWaiting } from '#platform/seal/sealer.ts'
import { decide, type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { checkWhole } from './cli/check-command.ts'
import { keyFiles } from './testing/key-files.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let officer: Person
let family: Family
let boss: Client

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
  boss = new Client({ connectionString: system.superUrl })
  await boss.connect()
  family = await registerFamily(system, nurse, 0)
  await decide(family.mother, family.childId, { decision: 'given', recipientId: null })
  await nurse.shown('registry.child', { childId: family.childId })
  await nurse.shown('registry.child', { childId: family.childId })
  await family.mother.shown('registry.my-people')
})
afterAll(async () => {
  await boss.end()
  await system.close()
})

const seal = () => sealWaiting(system.parts.sealer)
/** The whole history, part after part, as the command line walks it. */
async function check(input: object = {}): Promise<CheckedHistory> {
  const checked = await checkWhole(system.parts.runner, input, { actor: systemActor, lang: 'en' })
  if (!checked.ok) throw new Error(checked.error.code)
  return checked.value
}
const named = async (input: object = {}) =>
  (await check(input)).findings.map(({ kind, source, rowId }) => [kind, source, rowId])

async function rowsOf(table: 'history_event' | 'history_access'): Promise<readonly string[]> {
  const { rows } = await boss.query<{ id: string }>(`select id from ${table} order by id`)
  return rows.map((row) => row.id)
}

/** Does something as the master of the database whom no policy and no trigger binds, looks, and undoes it. */
async function tampered(statements: readonly string[], look: () => Promise<unknown>): Promise<void> {
  await boss.query('set session_replication_role = replica')
  const tables = ['history_event', 'history_access', 'audit_leaf', 'audit_seal']
  for (const table of tables) await boss.query(`create table kept_${table} as table ${table}`)
  try {
    for (const statement of statements) await boss.query(statement)
    await look()
  } finally {
    for (const table of tables) {
      await boss.query(`delete from ${table}`)
      await boss.query(`insert into ${table} select * from kept_${table}`)
      await boss.query(`drop table kept_${table}`)
    }
    await boss.query('set session_replication_role = origin')
  }
}

describe('sealed history', () => {
  it('LAW-X-1 says which rows are not sealed yet, and seals them in a signed batch', async () => {
    const before = await check()
    expect([before.isWhole, before.seals, before.unsealedCount > 5]).toEqual([true, 0, true])
    await seal()
    const after = await check()
    expect(after).toMatchObject({ isWhole: true, seals: 1, findings: [] })
    const written = (await rowsOf('history_event')).length + (await rowsOf('history_access')).length
    expect(after.rows + after.unsealedCount).toBe(written)
  })

  it('chains the batches and shows their roots, to be published outside', async () => {
    await nurse.shown('registry.child', { childId: family.childId })
    await seal()
    const { seals } = await officer.shown<{ seals: { no: number; root: string; statement: string }[] }>(
      'audit.roots',
    )
    expect(seals.length).toBeGreaterThan(1)
    expect(JSON.stringify(seals)).not.toContain(family.childId)
    const published = seals.map(({ no, root }) => ({ no, root }))
    expect((await check({ published })).isWhole).toBe(true)
    await tampered(
      ['delete from audit_seal where no = 2', 'delete from audit_leaf where seal_no = 2'],
      async () => {
        expect((await named({ published })).map(([kind]) => kind)).toContain('seal-missing')
      },
    )
  })

  it.each(['history_event', 'history_access'] as const)(
    'LAW-X-1 names every changed, removed or inserted row of %s',
    async (table) => {
      const source = table === 'history_event' ? 'event' : 'access'
      const [first = '', second = ''] = await rowsOf(table)
      await tampered([`update ${table} set actor_name = 'Басқа' where id = '${first}'`], async () =>
        expect(await named()).toEqual([['changed', source, first]]),
      )
      await tampered(
        [`update ${table} set at = at + interval '1 microsecond' where id = '${second}'`],
        async () => expect(await named()).toEqual([['changed', source, second]]),
      )
      await tampered([`delete from ${table} where id = '${second}'`], async () =>
        expect(await named()).toEqual([['removed', source, second]]),
      )
      const forged = '018cf000-0000-7000-8000-00000000abcd'
      const copy = `create temp table forged as select * from ${table} where id = '${first}';
      update forged set id = '${forged}'; insert into ${table} select * from forged; drop table forged`
      await tampered([copy], async () => expect(await named()).toEqual([['inserted', source, forged]]))
    },
  )

  it('names rows that changed places, a row removed with its leaf, and a batch whose leaf was rewritten', async () => {
    const [first = '', second = ''] = await rowsOf('history_event')
    const swap = `update audit_leaf set position = case position when 0 then -1 else -2 end where seal_no = 1 and position in (0, 1);
      update audit_leaf set position = case position when -1 then 1 else 0 end where seal_no = 1 and position < 0`
    await tampered([swap], async () =>
      expect((await check()).findings.map((one) => [one.kind, one.rowId])).toEqual(
        expect.arrayContaining([
          ['reordered', first],
          ['reordered', second],
        ]),
      ),
    )
    await tampered(
      [`delete from history_event where id = '${first}'`, `delete from audit_leaf where row_id = '${first}'`],
      async () => expect((await check()).findings).toMatchObject([{ kind: 'removed', seal: 1, position: 0 }]),
    )
    await tampered([`update audit_seal set root = decode(repeat('ab', 32), 'hex') where no = 1`], async () =>
      expect((await named()).map(([kind]) => kind)).toEqual(['seal-changed', 'batch-broken']),
    )
  })

  it('names a row that was written back with an old time, though the database queued it', async () => {
    await system.setClock('2024-01-12T09:00:00+06:00')
    await nurse.shown('registry.child', { childId: family.childId })
    await seal()
    const late = '018cf000-0000-7000-8000-00000000beef'
    await boss.query(
      `insert into history_access (id, at, actor_role, actor_name, use_case, outcome)
       values ($1, '2024-01-10T10:00:00Z', 'pmpc-head', 'Дана', 'registry.child', 'read')`,
      [late],
    )
    await seal()
    expect(await named()).toEqual([['late', 'access', late]])
  })

  it('LAW-X-1 checks by parts over HTTP, each with the place where the next one begins', async () => {
    const part = (after?: string) =>
      officer.shown<CheckedHistory>('audit.check', after === undefined ? {} : { after })
    const places: (string | null)[] = []
    let next: string | null | undefined
    for (let n = 0; n < 5 && next !== null; n++) {
      const one = await part(next)
      next = one.next
      places.push(next && (next.split(':')[0] ?? ''))
    }
    expect(places).toEqual(['event', 'access', null])
    const whole = await part()
    const rest = await part('seals:1')
    expect(rest.seals).toBe(whole.seals - 1)
    const noPlaces = ['nonsense', `event::${'-'.repeat(36)}`, `access:\u0000:${family.childId}`]
    for (const after of noPlaces) expect((await officer.query('audit.check', { after })).status).toBe(422)
  })

  it('tells in the metrics how much waits for a seal and since when', async () => {
    await measureQueue(system.parts.sealer)
    await nurse.shown('registry.child', { childId: family.childId })
    await measureQueue(system.parts.sealer)
    const said = await metrics.metrics()
    expect(Number(/^tirek_unsealed_rows (\d+)/m.exec(said)?.[1])).toBeGreaterThan(0)
    expect(said).toMatch(/^tirek_unsealed_oldest_seconds \d/m)
    await seal()
    await measureQueue(system.parts.sealer)
    expect(await metrics.metrics()).toMatch(/^tirek_unsealed_rows 0$/m)
  })

  it('LAW-X-1 holds the seals of a former key good until the key was handed over, and none after', async () => {
    const { sealer, runner } = system.parts
    const place = { sandbox: false, dataFolder: '', formerSealKeys: undefined }
    const newKey = openSealKeys({ ...place, sealKeyFile: keyFiles().TIREK_SEAL_KEY })
    const former = [sealer.sealKey().publicKey]
    const kinds = async (known: { present: Buffer; former: readonly Buffer[] }) => {
      const { findings } = await runner.asSystem((act) =>
        checkPart({ ...act, sealKeys: () => known }, 'seals:0', []),
      )
      return findings.filter((one) => one.kind === 'other-key').map((one) => one.seal)
    }
    const look = () => nurse.shown('registry.child', { childId: family.childId })
    await look()
    await sealWaiting({ runner, sealKey: newKey.signing })
    const { present } = newKey.known()
    expect((await kinds({ present, former: [] })).length).toBeGreaterThan(1)
    expect(await kinds({ present, former })).toEqual([])
    await look()
    await seal()
    expect(await kinds({ present, former })).toHaveLength(1)
  })

  it('lets the serving role neither change nor remove a seal, and refuses the check to others', async () => {
    const { rows } = await boss.query(
      `select 1 from information_schema.role_table_grants where grantee = 'tirek_app'
       and table_name in ('audit_seal', 'audit_leaf') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
    )
    expect(rows).toEqual([])
    expect((await nurse.query('audit.check')).status).toBe(403)
    expect((await family.mother.query('audit.roots')).status).toBe(403)
  })
})
