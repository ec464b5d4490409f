import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { ADULT_IINS, type Family, registerFamily, TURKISTAN } from './registry.fixture.ts'

let system: TestSystem
let nurse: Person
let family: Family

const [, , BOY_IIN = '', WOMAN_IIN = '', GIRL_IIN = '', MAN_IIN = ''] = ADULT_IINS

beforeAll(async () => {
  system = await startTestSystem('2026-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  const boy = { familyName: 'Омар', givenName: 'Әли', birthDate: '2018-01-08', sex: 'male', iin: BOY_IIN }
  await nurse.done('registry.register-child', { ...boy, region: TURKISTAN })
  const woman = { familyName: 'Омарова', givenName: 'Сара', birthDate: '1990-02-03', sex: 'female' }
  await nurse.done('registry.register-adult', { ...woman, iin: WOMAN_IIN, region: TURKISTAN })
  const man = { familyName: 'Омаров', givenName: 'Асан', birthDate: '1988-02-03', sex: 'male' }
  await nurse.done('registry.register-adult', { ...man, iin: MAN_IIN, region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
})
afterAll(() => system.close())

describe('whom a number means: a representative', () => {
  const form = () => `/ru/people/${family.childId}/representatives/new?other=1`
  const typed = (iin: string, basis: string, key: string) => ({
    representativeIin: iin,
    basis,
    document: 'Решение № 9',
    'documentDate.day': '9',
    'documentDate.month': '1',
    'documentDate.year': '2026',
    _key: key,
  })

  it('LAW-8-5 refuses a minor at the field, as a mother and as anybody', async () => {
    for (const basis of ['mother', 'guardian']) {
      const page = await nurse.post(form(), typed(BOY_IIN, basis, `minor-${basis}`))
      expect(page.statusCode).toBe(422)
      expect(page.body).toContain('href="#f-representativeIin"')
      expect(page.body).toContain('слишком молод')
    }
  })

  it('DEC-54 lets a mother of seventeen act for her child, and nobody else of that age', async () => {
    const girl = { familyName: 'Серік', givenName: 'Дана', birthDate: '2008-06-03', sex: 'female' }
    const { childId: girlId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...girl,
      iin: GIRL_IIN,
      region: TURKISTAN,
    })
    const { childId } = await registerFamily(system, nurse, 3)
    const right = { personId: childId, document: 'Куәлік № 2', documentDate: '2026-01-09' }
    const as = (basis: string) =>
      nurse.command('registry.add-representative', { ...right, representativeId: girlId, basis })
    expect((await as('guardian')).body).toMatchObject({
      code: 'registry.representative-minor',
      facts: { parentFrom: 16 },
    })
    expect((await as('mother')).status).toBe(200)
  })

  it('LAW-8-5 refuses a man as a mother and a woman as a father', async () => {
    const right = { personId: family.childId, document: 'Куәлік № 1', documentDate: '2026-01-09' }
    const as = async (representativeIin: string, basis: string) =>
      (await nurse.command('registry.add-representative', { ...right, representativeIin, basis })).body
    const wrong = {
      code: 'registry.representative-sex',
      fields: [{ path: 'basis', code: 'sex-contradicts' }],
    }
    expect(await as(MAN_IIN, 'mother')).toMatchObject(wrong)
    expect(await as(WOMAN_IIN, 'father')).toMatchObject(wrong)
  })

  it('shows who is meant before the record opens to that person, leads back, and then adds', async () => {
    const answers = typed(WOMAN_IIN, 'guardian', 'who')
    const check = await nurse.post(form(), answers)
    expect(check.body).toContain('Омарова Сара')
    expect(check.body).toContain('3 февраля 1990 года')
    expect(check.body).not.toContain('role="alert"')
    const rights = async () =>
      (await nurse.shown<{ representatives: object[] }>('registry.child', { childId: family.childId }))
        .representatives
    expect(await rights()).toHaveLength(2)
    const back = await nurse.post(form(), { ...answers, change: 'yes' })
    expect(back.body).toContain('value="Решение № 9"')
    expect(back.body).not.toContain('href="#f-confirmed"')
    expect((await nurse.post(form(), { ...answers, confirmed: 'yes' })).statusCode).toBe(303)
    expect(await rights()).toContainEqual(expect.objectContaining({ name: 'Омарова Сара', inForce: true }))
  })
})

describe('whom a number means: a mother', () => {
  const typed = (motherIin: string, key: string) => ({
    motherIin,
    familyName: 'Омар',
    givenName: 'Дана',
    'birthDate.day': '8',
    'birthDate.month': '1',
    'birthDate.year': '2026',
    sex: 'female',
    region: TURKISTAN,
    _key: key,
  })

  it('LAW-3-4 refuses a boy as a mother, and says the way on when she is unknown', async () => {
    const boy = await nurse.post('/ru/people/new-child', typed(BOY_IIN, 'boy'))
    expect(boy.statusCode).toBe(422)
    expect(boy.body).toContain('Этот ИИН не может быть номером матери')
    const unknown = await nurse.post('/ru/people/new-child', typed(ADULT_IINS[11], 'unknown'))
    expect(unknown.body).toContain('Сначала зарегистрируйте её или напишите номер записи акта')
    expect(unknown.body).toContain('href="/ru/people/new-adult"')
  })

  it('LAW-3-4 shows the mother before the child stands under her record, and on the record after', async () => {
    const check = await nurse.post('/ru/people/new-child', typed(WOMAN_IIN, 'born'))
    expect(check.body).toContain('Омарова Сара')
    const done = await nurse.post('/ru/people/new-child', { ...typed(WOMAN_IIN, 'born'), confirmed: 'yes' })
    expect(done.statusCode).toBe(303)
    const record = String(done.headers['location'])
    const { body } = await nurse.page(record)
    expect(body).toContain('Омарова Сара')
    // The way on to the screening, from the record and from the path.
    const screening = `/screening/children/${record.split('/').at(-1)}/result`
    expect(body).toContain(screening)
    expect((await nurse.page(record.replace('/people/', '/path/'))).body).toContain(screening)
  })
})

describe('what is typed about a person', () => {
  it('refuses digits in a name and letters in a telephone number, at their fields', async () => {
    const { body } = await nurse.command('registry.register-adult', {
      familyName: 'Ivanov 12345',
      givenName: "О'Нил Мари-Анна",
      birthDate: '1990-01-01',
      sex: 'female',
      iin: ADULT_IINS[10],
      region: TURKISTAN,
      phone: 'abc',
    })
    expect(body).toMatchObject({
      fields: [
        { path: 'familyName', code: 'name-letters' },
        { path: 'phone', code: 'phone-format' },
      ],
    })
  })

  it('a fresh form says the region of the post', async () => {
    for (const path of ['/kk/people/new-child', '/kk/people/new-adult'])
      expect((await nurse.page(path)).body).toMatch(
        new RegExp(`<option[^>]*value="${TURKISTAN}"[^>]*selected`),
      )
  })
})

describe('the end of a right', () => {
  it.each(['death', 'entered-by-mistake'])('cannot lie ahead when the reason is %s', async (reason) => {
    const { body } = await nurse.command('registry.end-representation', {
      representationId: family.fatherRight,
      reason,
      endedOn: '2026-02-01',
      document: 'Қайтыс болу туралы куәлік',
      documentDate: '2026-01-09',
      confirmed: true,
    })
    expect(body).toMatchObject({ fields: [{ path: 'endedOn', code: 'future-date' }] })
  })

  it('the questions name no field that they do not have', async () => {
    const path = `/ru/people/${family.childId}/representatives/${family.fatherRight}/end`
    const page = await nurse.post(path, { _key: 'nameless' })
    expect(page.body).toContain('href="#f-reason"')
    expect(page.body).not.toContain('href="#f-confirmed"')
  })
})
