import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { houseOf } from '../capabilities/placement/placement.fixture.ts'
import { type Staff, signInStaff } from '../capabilities/placement/system.fixture.ts'
import { type Finder, finderOf, living, of } from './finder.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let staff: Staff
let house: { id: string; registrar: Person }
let social: Person
let education: Person
let find: Finder['find']
let anyone: Finder['anyone']

beforeAll(async () => {
  system = await startTestSystem('2024-01-04T15:00:00+06:00')
  ;({ find, anyone } = finderOf(system))
  staff = await signInStaff(system)
  house = await houseOf(system, 1)
  social = await system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
  education = await system.signIn({ role: 'authority-officer', specialty: 'education-authority' })
})
afterAll(() => system?.close())

const result = () => ({
  organisationId: house.id,
  inspectedOn: '2023-12-01',
  inspectorKk: 'Бақылау бөлімі',
  inspectorRu: 'Отдел контроля',
  outcome: 'breaches',
  foundKk: 'Пандус тым тік.',
  foundRu: 'Пандус слишком крутой.',
  mendBy: '2024-02-01',
  document: '№ 12, 01.12.2023',
})

describe('published inspections', () => {
  it('LAW-6-8 DEC-96 says that nothing is published, and never that all is well', async () => {
    const page = (await anyone(`/ru/organisations/${house.id}`)).body
    expect(page).toContain('здесь не опубликованы')
    expect(page).not.toContain('нарушений не нашла')
    expect(of(await find(living), house.id)?.inspection).toBeNull()
    const compared = (await anyone(`/kk/find/compare?ids=${house.id}`)).body
    expect(compared).toContain('Тексеру нәтижесі жарияланбаған')
  })

  it('LAW-6-8 lets the body of the field publish, and neither the house, another body nor the akimat', async () => {
    for (const other of [house.registrar, education, staff.executive])
      expect((await other.command('network.publish-inspection', result())).status).toBe(403)
    const form = `/kk/organisations/${house.id}/inspections/new`
    expect((await education.page(form)).statusCode).toBe(403)
    expect((await social.page(form)).statusCode).toBe(200)
    await social.done('network.publish-inspection', result())
    const page = (await anyone(`/kk/organisations/${house.id}`)).body
    expect(page).toContain('Пандус тым тік.')
    expect(page).not.toContain('inspections/new')
    expect(of(await find(living), house.id)?.inspection).toMatchObject({ standing: 'to-mend', count: 1 })
  })

  it('LAW-6-8 refuses days that cannot be at their field, and loses nothing that was typed', async () => {
    const wrong = await social.command('network.publish-inspection', {
      ...result(),
      inspectedOn: '2024-01-05',
    })
    expect(wrong.body).toMatchObject({ fields: [{ path: 'inspectedOn', code: 'future-date' }] })
    const named = { ...result(), foundRu: 'Директор: 8 701 555 01 02', document: 'ИИН 220230500019' }
    const fields = [
      { path: 'foundRu', code: 'no-person' },
      { path: 'document', code: 'no-person' },
    ]
    expect((await social.command('network.publish-inspection', named)).body).toMatchObject({ fields })
    const early = { ...result(), mendBy: '2023-11-30' }
    const refused = await social.command('network.publish-inspection', early)
    expect(refused.body).toMatchObject({ fields: [{ path: 'mendBy', code: 'before-inspection' }] })
    const url = `/ru/organisations/${house.id}/inspections/new`
    const { mendBy: _, inspectedOn: __, organisationId: ___, ...typed } = result()
    const sent = await social.post(url, {
      _key: 'p1',
      ...typed,
      'inspectedOn.day': '1',
      'inspectedOn.month': '12',
      'inspectedOn.year': '2023',
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('Пандус слишком крутой.')
  })

  it('LAW-6-8 becomes overdue with its term, mended by a document, withdrawn by a reason, and stays in sight', async () => {
    await social.done('network.publish-inspection', { ...result(), mendBy: '2024-01-03', document: '№ 13' })
    expect(of(await find(living), house.id)?.inspection?.standing).toBe('overdue')
    // Whoever must mend it and whoever writes down that it is mended find it in their work, and nobody else.
    const line = 'Нарушения, найденные проверками и не исправленные'
    expect((await social.page('/ru/home')).body).toContain(line)
    expect((await education.page('/ru/home')).body).not.toContain(line)
    expect((await house.registrar.page('/ru/home')).body).toContain(
      'Исправить нарушения, найденные проверкой',
    )
    expect((await find({ ...living, inspected: 'left' })).organisations.map(({ id }) => id)).toEqual([
      house.id,
    ])
    type Listed = {
      inspections: { id: string; document: string; found: object | null; withdrawn: object | null }[]
    }
    const listed = async () =>
      (await social.shown<Listed>('network.inspections', { organisationId: house.id })).inspections
    const [late, first] = (await listed()).toSorted((a, b) => b.document.localeCompare(a.document))
    const mend = (id?: string) => social.page(`/ru/organisations/${house.id}/inspections/${id}/mended`)
    expect((await mend(late?.id)).statusCode).toBe(200)
    expect((await mend(house.id)).statusCode).toBe(404)
    const mended = { inspectionId: late?.id, mendedOn: '2024-01-04', document: '№ 5' }
    await social.done('network.record-mended', mended)
    const again = await social.command('network.record-mended', mended)
    expect(again).toMatchObject({ status: 409, body: { cite: [{ unit: 'art-6-9' }, { unit: 'DEC-96' }] } })
    expect((await mend(late?.id)).statusCode).toBe(409)
    expect(of(await find(living), house.id)?.inspection).toMatchObject({ standing: 'to-mend', count: 2 })
    const nothingLeft = () => find({ ...living, inspected: 'nothing-left' })
    expect(of(await nothingLeft(), house.id)).toBeUndefined()
    expect((await find({ ...living, inspected: 'published' })).organisations.map(({ id }) => id)).toEqual([
      house.id,
    ])
    await social.done('network.withdraw-inspection', { inspectionId: first?.id, why: 'Басқа ұйым еді' })
    const withdrawn = (await listed()).find(({ id }) => id === first?.id)
    const nothing = { found: null, standing: null, mendBy: null, mendedOn: null, mendedDocument: null }
    expect(withdrawn).toMatchObject({ ...nothing, withdrawn: { why: 'Басқа ұйым еді' } })
    const page = (await anyone(`/kk/organisations/${house.id}`)).body
    expect(page).toContain('Басқа ұйым еді')
    expect(of(await nothingLeft(), house.id)?.inspection).toMatchObject({
      standing: 'mended',
      count: 1,
    })
  })
})
