import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  appliedBy,
  DOCUMENTS,
  decidedFamily,
  type Family,
  readyToChoose,
  registerFamily,
  registerRecipient,
  runWorker,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

// Thursday before the days of the Republic: the term of two working days jumps over the weekend.
const at = useSystem('2023-12-14T09:00:00+06:00')

type Desk = {
  readonly lines: readonly { readonly line: string; readonly count: number; readonly oldest: string }[]
}
type Line = {
  readonly total: number
  readonly entries: readonly {
    readonly requestId: string
    readonly missing: readonly string[]
    readonly defects: readonly { readonly document: string }[]
    readonly lookUps: readonly {
      readonly kind: string
      readonly standing: string
      readonly attempts: number
    }[]
    readonly clock: { readonly due: string; readonly from: string; readonly days: number } | null
  }[]
}

const on = (day: string) => at.system.setClock(`${day}T09:00:00+06:00`)
const line = (name: string) => at.staff.specialist.shown<Line>('placement.desk-line', { line: name })

/** A question that the worker may not ask again: nobody but a person can go on with it. */
async function asksNoMore(requestId: string): Promise<void> {
  const client = new pg.Client({ connectionString: at.system.superUrl })
  await client.connect()
  await client.query(
    `update placement_look_up set state = 'waiting', answer = null, answered_at = null, last_fault = 'no-iin'
      where request_id = $1 and kind = 'ipar'`,
    [requestId],
  )
  await client.end()
}

async function counts(): Promise<Readonly<Record<string, number>>> {
  const desk = await at.staff.specialist.shown<Desk>('placement.desk', {})
  return Object.fromEntries(desk.lines.map((one) => [one.line, one.count]))
}

describe('the desk of a department', () => {
  let family: Family
  let requestId: string
  let told: string

  beforeAll(async () => {
    family = await registerFamily(at.system, at.staff)
    requestId = await appliedBy(at.staff, family)
    told = (await decidedFamily(at.system, at.staff)).requestId
  })

  it('REP-STD-10 REP-STD-15 says of each package what it lacks, and of a returned one its defects', async () => {
    expect(await counts()).toMatchObject({ intake: 1 })
    expect((await line('intake')).entries).toMatchObject([
      { requestId, missing: ['application', 'identity', 'medical-card'] },
    ])
    const defects = [{ document: 'identity', what: 'Мерзімі өткен' }]
    await at.staff.specialist.done('placement.return-package', { requestId, documents: DOCUMENTS, defects })
    expect((await line('returned')).entries).toMatchObject([
      { requestId, defects: [{ document: 'identity' }] },
    ])
    expect((await line('intake')).total).toBe(0)
    await family.mother.done('placement.resubmit', { requestId })
  })

  it('REP-STD-16 counts the term of a notice in working days, says how, and tells late from today', async () => {
    expect(await counts()).toMatchObject({ 'notice-ahead': 1 })
    expect((await line('notice-ahead')).entries).toMatchObject([
      { requestId: told, clock: { due: '2023-12-19', from: '2023-12-14', days: 2 } },
    ])
    await on('2023-12-19')
    expect(await counts()).toMatchObject({ 'notice-today': 1 })
    await on('2023-12-20')
    await runWorker(at.system)
    expect(await counts()).toMatchObject({ 'notice-late': 1 })
    const page = await at.staff.specialist.page('/ru/placement/desk/notice-late')
    expect(page.body).toContain('2 рабочих дня после 14 декабря 2023 года')
    expect(page.body).toContain('Направить уведомление')
    const late = await at.staff.specialist.page('/ru/placement/desk/late')
    expect(late.body).toContain('Направить уведомление')
    expect(late.body).not.toContain('Связаться с семьёй')
    await at.staff.specialist.done('placement.notify', { requestId: told })
    expect(await counts()).toMatchObject({ 'receipt-open': 1 })
  })

  it('REP-STD-18 calls in time for a choice whose term ends on the next working day', async () => {
    const { personId, self } = await registerRecipient(at.system, at.staff)
    const chooser = await readyToChoose(at.system, at.staff, { personId, self }, 4)
    const { clock } = await at.staff.specialist.shown<{ clock: { due: string } }>('placement.request', {
      requestId: chooser,
    })
    expect([(await line('choice-soon')).total, (await line('choice-open')).total]).toEqual([0, 1])
    // The working day before the last one.
    await on('2024-01-04')
    expect(clock.due > '2024-01-04').toBe(true)
    expect((await line('choice-soon')).entries.map((one) => one.requestId)).toContain(chooser)
  })

  it('REP-STD-12 keeps each source apart: running, failed, and where a person must act', async () => {
    const other = await registerFamily(at.system, at.staff, '2016-07-07')
    const asked = await appliedBy(at.staff, other)
    expect(await counts()).toMatchObject({ 'look-up-identity-running': 1, 'look-up-ipar-running': 1 })
    expect(Object.keys(await counts()).some((name) => name.startsWith('look-up-court'))).toBe(false)
    const found = (await line('look-up-identity-running')).entries
    expect(found).toMatchObject([{ requestId: asked }])
    expect(found[0]?.lookUps.map(({ kind, standing }) => `${kind} ${standing}`).sort()).toEqual([
      'disability running',
      'identity running',
      'ipar running',
    ])
    at.system.setFault('identity', 'down')
    await runWorker(at.system)
    at.system.setFault('identity', 'none')
    expect((await line('look-up-identity-failed')).entries).toMatchObject([
      { requestId: asked, lookUps: [{ kind: 'identity', standing: 'failed', attempts: 1 }] },
    ])
    await at.system.setClock('2024-01-04T09:02:00+06:00')
    await runWorker(at.system)
    await asksNoMore(asked)
    expect((await line('look-up-ipar-person')).entries).toMatchObject([{ requestId: asked }])
    const forHead = await at.staff.head.page('/ru/placement/desk/look-up-ipar-person')
    expect(forHead.body).toContain(`/ru/placement/requests/${asked}/substitute`)
    const forSpecialist = await at.staff.specialist.page('/ru/placement/desk/look-up-ipar-person')
    expect(forSpecialist.body).toContain('Нужно решение руководителя')
  })

  it('is closed to a family, to an organisation and to another region, and shows no unknown line', async () => {
    expect((await family.mother.query('placement.desk', {})).status).toBe(403)
    expect((await family.mother.page('/kk/placement/desk')).statusCode).toBe(403)
    const elsewhere = await at.system.signIn({ role: 'ed-specialist', region: '750000000' })
    expect((await elsewhere.shown<Desk>('placement.desk', {})).lines).toEqual([])
    expect((await at.staff.head.page('/kk/placement/desk')).statusCode).toBe(200)
    expect((await at.staff.head.page('/kk/placement/desk/nothing')).statusCode).toBe(404)
  })
})
