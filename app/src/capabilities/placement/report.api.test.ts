import { beforeAll, describe, expect, it } from 'vitest'
import {
  arrival,
  DOCUMENTS,
  type Family,
  houseOf,
  recogniseNeed,
  registerFamily,
  runWorker,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

interface Report {
  readonly groups: readonly {
    readonly key: string
    readonly name: string | null
    readonly requests: number
    readonly waits: readonly { readonly on: string; readonly requests: number; readonly medianDays: number }[]
  }[]
  readonly reasons: readonly { readonly what: string; readonly reason: string; readonly times: number }[]
}

const at = useSystem('2024-01-10T09:00:00+06:00')
let family: Family
let houseId: string

const on = (day: string) => at.system.setClock(`2024-${day}T09:00:00+06:00`)
const report = (question: object = {}) => at.staff.head.shown<Report>('placement.report', question)

/** A request of which every wait is known: who was waited for, from which day to which. */
async function walk(): Promise<void> {
  const { staff, system } = at
  family = await registerFamily(system, staff)
  await recogniseNeed(staff, family.childId, 1)
  const { requestId } = await family.mother.done<{ requestId: string }>('placement.apply', {
    personId: family.childId,
  })
  await runWorker(system)
  await on('01-12')
  const defects = [{ document: 'identity', what: 'Мерзімі өткен' }]
  await staff.specialist.done('placement.return-package', { requestId, documents: DOCUMENTS, defects })
  await on('01-15')
  await family.mother.done('placement.resubmit', { requestId })
  await on('01-16')
  await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
  await runWorker(system)
  await on('01-19')
  await staff.executive.done('placement.decide', {
    requestId,
    provides: true,
    reason: 'Мұқтаждық расталды',
    bestInterests: 'Отбасымен байланыс сақталады',
  })
  await on('01-20')
  await staff.specialist.done('placement.notify', { requestId })
  await on('01-22')
  await family.mother.done('placement.confirm-receipt', { requestId })
  await on('01-30')
  const house = await houseOf(system, 1)
  houseId = house.id
  await family.mother.done('placement.see-alternatives', { requestId })
  await family.mother.done('placement.choose', { requestId, organisationId: house.id })
  await on('02-02')
  const putOff = { requestId, reason: 'illness', document: 'Анықтама № 5' }
  await family.mother.done('placement.defer-arrival', putOff)
  await on('02-04')
  await house.registrar.done(
    'placement.record-arrival',
    await arrival(house.registrar, requestId, '2024-02-04'),
  )
}

describe('the days of waiting', () => {
  beforeAll(walk)

  it('REP-STD-27 tells the days of each part of the state from those of the family', async () => {
    const { groups } = await report()
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ key: '610000000', requests: 1 })
    expect(groups[0]?.waits.map(({ on: whom, medianDays }) => [whom, medianDays])).toEqual([
      // 10–12 and 15–16 January, and 19–20 until the notice was sent.
      ['department', 4],
      ['akimat', 3],
      ['receipt', 2],
      // 12–15 January the papers, 22 January to 4 February the choice and the way.
      ['family', 16],
    ])
  })

  it('REP-STD-27 counts a wait that goes on until now, in the queue as the state’s own', async () => {
    const other = await registerFamily(at.system, at.staff, '2016-05-05')
    await recogniseNeed(at.staff, other.childId, 1)
    await other.mother.done('placement.apply', { personId: other.childId })
    await on('02-10')
    const waiting = (await report({ from: '2024-02-01' })).groups[0]
    expect(waiting).toMatchObject({ requests: 1, waits: [{ on: 'department', medianDays: 6 }] })
  })

  it('REP-STD-27 groups by department and by organisation, and says why it took longer', async () => {
    const byHouse = await report({ by: 'organisation', to: '2024-01-31' })
    expect(byHouse.groups).toMatchObject([{ key: houseId, requests: 1 }])
    expect(byHouse.groups[0]?.name).not.toBeNull()
    expect((await report({ by: 'department', to: '2024-01-31' })).groups[0]).toMatchObject({
      key: at.staff.specialist.organisationId,
    })
    expect(byHouse.reasons).toEqual([
      { what: 'deferred', reason: 'illness', times: 1 },
      { what: 'returned', reason: 'identity', times: 1 },
    ])
  })

  it('REP-STD-27 shows an organisation its own and the way to what families read of it, gives the files, and closes them to a family', async () => {
    const { registrar } = await houseOf(at.system, 1)
    const open = `/ru/organisations/${registrar.organisationId}`
    expect((await registrar.page('/ru/placement/house')).body).toContain(`href="${open}#inspections"`)
    const seen = (await registrar.page(open)).body
    expect(seen).toContain('id="inspections"')
    expect(seen.slice(seen.indexOf('<main'))).toContain('href="/ru/home"')
    const own = await registrar.shown<Report>('placement.report', {})
    expect(own.groups).toMatchObject([{ requests: 1 }])
    const csv = await at.staff.head.page('/ru/placement/report.csv?by=organisation')
    expect(csv.body).toContain('Дни семьи')
    expect((await at.staff.head.page('/kk/placement/report')).body).toContain('Мемлекеттің күндері')
    const written = await at.staff.head.page('/ru/placement/report?from=31.12.2023')
    expect([written.statusCode, written.body.includes('value="2023-12-31"')]).toEqual([200, true])
    expect((await family.mother.page('/kk/placement/report')).statusCode).toBe(403)
    expect((await family.mother.query('placement.report', {})).status).toBe(403)
  })

  it('REP-STD-27 gives the kept terms and the queues as files too, with the numbers of their pages', async () => {
    const { head } = at.staff
    const { terms } = await head.shown<{ terms: { met: number; missed: number; open: number }[] }>(
      'placement.statistics',
    )
    const [first] = terms
    const csv = await head.page('/ru/placement/statistics.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain(`,${first?.met},${first?.missed},${first?.open},`)
    expect((await head.page('/ru/placement/statistics')).body).toContain('/ru/placement/statistics.xlsx')
    expect((await head.page('/kk/placement/statistics.xlsx')).headers['content-type']).toContain(
      'spreadsheetml',
    )
    expect((await head.page('/kk/placement/queues.xlsx')).statusCode).toBe(200)
    expect((await head.page('/ru/placement/queues.csv')).body).toContain('вышли сами')
    for (const file of ['statistics.csv', 'queues.csv'])
      expect((await family.mother.page(`/ru/placement/${file}`)).statusCode).toBe(403)
  })

  it('says at the field that the days are the wrong way round', async () => {
    const wrong = await at.staff.head.page('/ru/placement/report?from=2024-03-01&to=2024-01-01')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Последний день не может быть раньше первого')
    expect(wrong.body).toContain('value="2024-03-01"')
  })
})
