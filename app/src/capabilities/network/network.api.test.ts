import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { residenceIdOf } from './register/organisations.ts'

const TURKISTAN = '610000000'

let system: TestSystem
let planner: Person

beforeAll(async () => {
  system = await startTestSystem('2024-06-01T09:00:00+05:00')
  planner = await system.signIn({ role: 'network-planner', region: TURKISTAN })
})
afterAll(() => system.close())

type Kind = {
  kind: string
  required: number
  existing: number
  planned: number
  missing: number
  cite: { unit: string }[]
}
type Norms = {
  norm: string
  calculation: (Kind & { children: number; quotient: number }) | null
  wording: { unit: string; edition: string }
  country: { requiredByCountry: number; children: number; kinds: Kind[] }
  regions: { region: string; kinds: Kind[] }[]
}

const draft = { region: TURKISTAN, kind: 'rehabilitation-centre', settlementId: '61-saryaghash' }

describe('the network over HTTP', () => {
  it('A28, LAW-8-16 905 000 children need 16 PMPCs, 19 by the scenario; 12 exist, 4 are missing', async () => {
    const asked = { children: 905_000, existing: 12 }
    const law = await planner.shown<Norms>('network.norms', asked)
    expect(law.calculation).toMatchObject({ required: 16, quotient: 15.08, missing: 4 })
    const scenario = await planner.shown<Norms>('network.norms', { ...asked, childrenPerPmpc: 50_000 })
    expect(scenario.calculation).toMatchObject({ required: 19, quotient: 18.1, missing: 7 })
    expect(scenario.norm).toBe('scenario-50000')
  })

  it('A28, LAW-8-18 the report cites article 8(3) with its wording', async () => {
    const { wording, regions } = await planner.shown<Norms>('network.norms', { region: TURKISTAN })
    expect(wording.unit).toBe('art-8-3')
    expect(wording).toMatchObject({ edition: '2021-06-26', otherOnDay: '2023-04-20' })
    expect(regions).toHaveLength(1)
    expect(regions[0]?.kinds.every((line) => line.cite.some((one) => one.unit === 'art-8-3'))).toBe(true)
  })

  it('DEC-7 shows the norm of the whole country beside the sum of the regions', async () => {
    const { country, regions } = await planner.shown<Norms>('network.norms')
    expect(country).toMatchObject({ children: 6_841_527, requiredByCountry: 115 })
    expect(country.kinds.find((line) => line.kind === 'pmpc')).toMatchObject({ required: 126, existing: 110 })
    expect(regions).toHaveLength(20)
  })

  it('DEC-7 refuses a norm that is neither the law’s nor the scenario’s', async () => {
    const { status, body } = await planner.query('network.norms', { children: 10, childrenPerPmpc: 55_000 })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'network.unknown-norm', cite: [{ unit: 'DEC-7' }] })
  })

  it('A28, LAW-8-17 refuses a rehabilitation centre by norm in a district centre and allows it as an extra', async () => {
    const byNorm = await planner.command('network.draft-unit', { ...draft, basis: 'norm' })
    expect(byNorm.status).toBe(409)
    expect(byNorm.body).toMatchObject({
      code: 'network.not-by-norm-here',
      cite: [{ act: 'law-343', unit: 'art-8-3' }],
    })
    const extra = await planner.done<{ id: string; state: string }>('network.draft-unit', {
      ...draft,
      basis: 'extra',
    })
    expect(extra.state).toBe('planned')
    const { regions } = await planner.shown<Norms>('network.norms', { region: TURKISTAN })
    expect(regions[0]?.kinds.find((line) => line.kind === 'rehabilitation-centre')).toMatchObject({
      planned: 1,
    })
  })

  it('LAW-8-15 refuses drafting outside the planner’s region, in an unknown settlement, and by other roles', async () => {
    const abroad = { ...draft, region: '100000000', settlementId: '10-semey', basis: 'norm' }
    expect((await planner.command('network.draft-unit', abroad)).body).toMatchObject({
      code: 'network.not-your-region',
    })
    const nowhere = await planner.command('network.draft-unit', {
      ...draft,
      settlementId: 'x',
      basis: 'norm',
    })
    expect([nowhere.status, nowhere.body['code']]).toEqual([422, 'network.unknown-settlement'])
    const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    expect((await nurse.command('network.draft-unit', { ...draft, basis: 'extra' })).status).toBe(403)
  })

  it('LAW-3-6 lists organisations by region, kind and means', async () => {
    type Found = { total: number; organisations: { kind: string; capabilities: string[] }[] }
    const pmpc = await planner.shown<Found>('network.organisations', { kind: 'pmpc' })
    expect(pmpc.total).toBe(110)
    const braille = await planner.shown<Found>('network.organisations', {
      region: TURKISTAN,
      kind: 'special-school',
      capability: 'braille',
    })
    expect(braille.total).toBeGreaterThan(0)
    expect(braille.organisations.every((one) => one.capabilities.includes('braille'))).toBe(true)
    const residences = await planner.shown<Found>('network.organisations', { region: TURKISTAN, category: 2 })
    expect(residences.total).toBe(2)
  })

  it('LAW-6-3 reports the shortage of places by region and kind', async () => {
    type Line = { required: number; existing: number; taken: number; free: number; shortage: number }
    const { lines } = await planner.shown<{ lines: Line[] }>('network.places', { region: TURKISTAN })
    expect(lines).toHaveLength(5)
    expect(lines.every((line) => line.shortage === Math.max(0, line.required - line.existing))).toBe(true)
    expect(lines.every((line) => line.free === Math.max(0, line.existing - line.taken))).toBe(true)
  })

  it('signs a registrar in to the residential organisation that is asked for', async () => {
    const organisation = residenceIdOf(TURKISTAN, 2, 1)
    const registrar = await system.signIn({ role: 'io-registrar', organisation })
    expect(registrar.organisationId).toBe(organisation)
  })

  it('LAW-8-18 shows the public pages without signing in, in three languages', async () => {
    const paths = [
      '/regions',
      '/regions?kind=correction-room',
      '/regions?norm=scenario-50000',
      '/regions/turkistan',
      '/organisations?region=610000000',
    ]
    for (const lang of ['kk', 'ru', 'en']) {
      for (const path of paths) {
        const response = await system.app.inject({ method: 'GET', url: `/${lang}${path}` })
        expect([path, response.statusCode]).toEqual([path, 200])
      }
    }
    expect((await system.app.inject({ method: 'GET', url: '/kk/regions/nowhere' })).statusCode).toBe(404)
  })

  it('shows the last page of organisations for an address behind the end, and the first for nonsense', async () => {
    const ask = (query: object) =>
      planner.shown<{ total: number; page: number; organisations: object[] }>('network.organisations', query)
    const behind = await ask({ page: 9_999, size: 50 })
    expect(behind.page).toBe(Math.ceil(behind.total / 50))
    expect(behind.organisations.length).toBeGreaterThan(0)
    const page = await system.app.inject({ method: 'GET', url: '/ru/organisations?page=abc&kind=pmpc' })
    expect(page.body).toContain('Найдено организаций: 110')
  })

  it('LAW-8-18 gives the report as a file with the norm, its article, the sources and what is an estimate', async () => {
    const fileAt = async (url: string) => {
      const file = await system.app.inject({ method: 'GET', url })
      expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(file.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf')
      return file.body
    }
    const law = await fileAt('/ru/regions/norms.csv')
    const [figures, notes] = law.split('\r\n\r\n')
    expect(figures?.split('\r\n')).toHaveLength(61)
    expect(notes).toContain('По закону: 60')
    expect(notes).toContain('343')
    expect(notes).toContain('оценка, не проверено')
    expect(notes).toContain('демонстрационный')
    const scenario = await fileAt('/kk/regions/norms.csv?norm=scenario-50000')
    expect(scenario).toContain('Жарияланған өзгеріс: 50')
    const norms = await system.app.inject({ method: 'GET', url: '/kk/regions/norms.csv?norm=nonsense' })
    expect(norms.statusCode).toBe(200)
  })

  it('LAW-8-17 shows the form again with what was typed when the law refuses', async () => {
    expect((await planner.page('/kk/network/draft')).statusCode).toBe(200)
    const refused = await planner.post('/kk/network/draft', { ...draft, basis: 'norm', places: '35' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('норматив бойынша құруды көздемейді')
    expect(refused.body).toContain('value="35"')
    const done = await planner.post('/kk/network/draft', {
      ...draft,
      settlementId: '61-kentau',
      basis: 'norm',
    })
    expect([done.statusCode, done.headers.location]).toEqual([303, `/kk/regions/${TURKISTAN}`])
  })

  it('LAW-8-18 shows planners on their home what their region lacks', async () => {
    const home = await planner.page('/kk/home')
    expect(home.statusCode).toBe(200)
    expect(home.body).toContain('Норматив бойынша жетіспейтін ПМПК')
  })
})
