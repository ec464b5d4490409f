import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  appliedBy,
  DOCUMENTS,
  decidedFamily,
  type Family,
  recogniseNeed,
  registerFamily,
  runWorker,
  takeOn,
} from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')
let family: Family
let papers: { familyName: string; givenName: string; birthDate: string; sex: string; iin: string }

beforeAll(async () => {
  family = await registerFamily(at.system, at.staff)
  const { familyName, givenName, birthDate, sex, iin } = await at.staff.specialist.shown<typeof papers>(
    'registry.child',
    { childId: family.childId },
  )
  papers = { familyName, givenName, birthDate, sex, iin }
})
const people = async (who: Person, input: object) =>
  (await who.shown<{ people: unknown[] }>('registry.search', input)).people

describe('the own caseload of a social worker', () => {
  it('A5 LAW-10-6 shows a home-help worker without the family’s consent no trace of the child', async () => {
    const { worker } = at.staff
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    expect((await worker.query('path.timeline', { personId: family.childId })).status).toBe(404)
    expect(await people(worker, { iin: papers.iin })).toEqual([])
    expect(await people(worker, { name: 'Сейтқали' })).toEqual([])
    const need = {
      personId: family.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: 'y',
    }
    expect((await worker.command('placement.recognise-need', need)).status).toBe(404)
    const page = await worker.page(`/kk/people/${family.childId}`)
    expect(page.statusCode).toBe(404)
  })

  it('LAW-10-6 answers papers that do not agree exactly like those of an unknown person', async () => {
    const unknown = await at.staff.worker.command('placement.take-on', { ...papers, iin: '190314600003' })
    expect(unknown).toMatchObject({ status: 409, body: { code: 'placement.papers-unknown' } })
    const wrong = [{ givenName: 'Бекзат' }, { birthDate: '2015-03-03' }, { sex: 'female' }]
    for (const change of wrong) {
      const answer = await at.staff.worker.command('placement.take-on', { ...papers, ...change })
      expect({ ...answer.body, requestId: '', instance: '' }).toEqual({
        ...unknown.body,
        requestId: '',
        instance: '',
      })
      expect(answer.status).toBe(unknown.status)
    }
    const elsewhere = await at.system.signIn({ role: 'social-worker', region: '470000000' })
    expect((await elsewhere.command('placement.take-on', papers)).body).toMatchObject({
      code: 'placement.papers-unknown',
    })
    expect((await at.staff.worker.query('registry.child', { childId: family.childId })).status).toBe(404)
  })

  it('takes the child on by the form; the family sees who did, and the work goes on', async () => {
    const empty = await at.staff.worker.page('/kk/placement/take-on')
    expect(empty.body).toContain('name="birthRecord"')
    expect((await at.staff.worker.page('/kk/people')).body).toContain('/kk/placement/take-on')
    const { birthDate, ...rest } = papers
    const [year = '', month = '', day = ''] = birthDate.split('-')
    const typed = { 'birthDate.year': year, 'birthDate.month': month, 'birthDate.day': day }
    const sent = await at.staff.worker.post('/kk/placement/take-on', { ...rest, ...typed })
    expect(sent.statusCode).toBe(303)
    expect((await at.staff.worker.query('registry.child', { childId: family.childId })).status).toBe(200)
    expect(await people(at.staff.worker, { iin: papers.iin })).toHaveLength(1)
    expect((await at.staff.worker.page('/kk/home')).body).toContain('Жұмысқа алынғандар')
    const [event] = (await historyOf(at.system, family.childId)).filter(
      (one) => one.name === 'placement.taken-on',
    )
    expect(event?.data).toMatchObject({ by: expect.any(String) })
    await recogniseNeed(at.staff, family.childId, 1)
    await runWorker(at.system)
    const timeline = await family.mother.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(timeline)).toContain('placement')
  })

  it('opens the register and the placement only, never the examination', async () => {
    const answer = await at.staff.worker.query('consultation.files', { personId: family.childId })
    expect(answer.status).not.toBe(200)
  })

  it('LAW-10-6 ends by the form with a reason: the file closes at once, the family reads why, and no other office can end it', async () => {
    const { worker } = at.staff
    const person = { personId: family.childId }
    expect((await worker.page('/kk/home')).body).toContain('/kk/placement/caseload')
    const list = await worker.page('/kk/placement/caseload')
    expect(list.body).toContain(`/kk/placement/let-go/${family.childId}`)
    const elsewhere = await at.system.signIn({ role: 'social-worker', region: '470000000' })
    const reason = 'Отбасы көмектен бас тартты'
    expect((await elsewhere.command('placement.let-go', { ...person, reason })).status).toBe(404)
    expect((await at.staff.specialist.command('placement.let-go', { ...person, reason })).status).toBe(403)

    const path = `/kk/placement/let-go/${family.childId}`
    expect((await worker.page(path)).body).toContain('name="reason"')
    expect((await worker.post(path, { _key: 'let-go-0' })).statusCode).toBe(422)
    expect((await worker.post(path, { _key: 'let-go-1', reason })).headers['location']).toBe(
      '/kk/placement/caseload?done=let-go',
    )
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    expect((await worker.shown<{ people: unknown[] }>('placement.caseload')).people).toEqual([])
    expect((await worker.command('placement.let-go', { ...person, reason })).status).toBe(404)
    const timeline = await family.mother.shown('path.timeline', person)
    expect(JSON.stringify(timeline)).toContain(reason)
  })

  it('LAW-10-6 ends by itself when the request is closed', async () => {
    const { worker, specialist, executive } = at.staff
    const other = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, other)
    await runWorker(at.system)
    await specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    expect((await worker.query('registry.child', { childId: other.childId })).status).toBe(200)
    await executive.done('placement.decide', { requestId, provides: false, reason: 'Үйде күтім жеткілікті' })
    expect((await worker.query('registry.child', { childId: other.childId })).status).toBe(404)
    expect((await worker.query('placement.request', { requestId })).status).toBe(404)
    const names = (await historyOf(at.system, other.childId)).map((one) => one.name)
    expect(names).toContain('placement.caseload-closed')
  })
})

describe('the list of the taken on and the end of the work', () => {
  const caseload = '/ru/placement/caseload'

  it('finds a person of the caseload by the start of the name, and nobody else', async () => {
    const { worker } = at.staff
    const one = await registerFamily(at.system, at.staff)
    await takeOn(at.staff, one.childId)
    await registerFamily(at.system, at.staff)
    const found = async (name: string) =>
      (await worker.shown<{ people: { personId: string }[] }>('placement.caseload', { name })).people
    expect((await found('сейтк')).map((person) => person.personId)).toEqual([one.childId])
    expect(await found('Омар')).toEqual([])
    const page = await worker.page(`${caseload}?name=${encodeURIComponent('Омар')}`)
    expect(page.body).toContain('Среди взятых в работу такого человека нет')
    expect((await worker.page(caseload)).body).toContain('Завершить работу<span class="vh">: Сейтқали Әлихан')
  })

  it('lists where the request of each stands, names the person, warns while a request is open, and says that the work is over', async () => {
    const { worker } = at.staff
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    const line = (await worker.shown<{ people: { personId: string }[] }>('placement.caseload')).people.find(
      ({ personId }) => personId === family.childId,
    )
    expect(line).toMatchObject({ request: { requestId, state: 'submitted', clock: null } })
    expect((await worker.page(caseload)).body).toContain(`/ru/placement/requests/${requestId}`)
    const path = `/ru/placement/let-go/${family.childId}`
    const asked = await worker.page(path)
    expect(asked.body).toContain('Завершить работу: Сейтқали Әлихан')
    expect(asked.body).toContain(`/ru/placement/requests/${requestId}`)
    const reason = 'Отбасы көмектен бас тартты'
    const empty = await worker.post(path, { _key: 'open-empty' })
    for (const name of ['despiteRequest', 'reason']) expect(empty.body).toContain(`id="f-${name}-error"`)
    const stopped = await worker.post(path, { _key: 'open-0', reason })
    expect([stopped.statusCode, stopped.body.includes('Заявление ещё открыто')]).toEqual([422, true])
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(200)
    const knowing = await worker.post(path, { _key: 'open-1', reason, despiteRequest: 'yes' })
    expect(knowing.headers['location']).toBe(`${caseload}?done=let-go`)
    expect((await worker.page(`${caseload}?done=let-go`)).body).toContain('Работа завершена')
    // The department of the region still sees the file, as the page says.
    expect((await at.staff.specialist.query('placement.request', { requestId })).status).toBe(200)
  })

  it('puts the nearest term first, and whom no term waits for after it', async () => {
    const { worker } = at.staff
    const { childId } = await decidedFamily(at.system, at.staff)
    type Listed = { people: { personId: string; request: { clock: object | null } | null }[]; pages: number }
    const { people, pages } = await worker.shown<Listed>('placement.caseload')
    expect(people[0]).toMatchObject({ personId: childId, request: { clock: expect.any(Object) } })
    const clocks = people.map(({ request }) => (request?.clock ?? null) !== null)
    expect(clocks).toEqual(clocks.toSorted((a, b) => Number(b) - Number(a)))
    expect(pages).toBe(1)
    expect((await worker.shown<Listed>('placement.caseload', { page: 2 })).people).toEqual([])
  })

  it('asks for one number of two, together with all else that is missing', async () => {
    const form = await at.staff.worker.page('/ru/placement/take-on')
    expect(form.body).toContain('ИИН или номер актовой записи')
    const empty = await at.staff.worker.post('/ru/placement/take-on', { _key: 'take-0' })
    expect(empty.body).toContain('Укажите ИИН или номер актовой записи')
    for (const name of ['familyName', 'givenName', 'birthDate', 'sex', 'iin'])
      expect(empty.body).toContain(`id="f-${name}-error"`)
  })

  it('asks at once whether the child was asked', async () => {
    const family = await registerFamily(at.system, at.staff)
    await takeOn(at.staff, family.childId)
    const form = await at.staff.worker.page(`/ru/placement/needs/${family.childId}`)
    expect(form.body).toContain('name="asksChild"')
    const empty = await at.staff.worker.post(`/ru/placement/needs/${family.childId}`, {
      _key: 'need-0',
      asksChild: 'yes',
    })
    expect(empty.body).toContain('id="f-childView-asked-error"')
    expect(empty.body).toContain('id="f-category-error"')
  })

  it('names the paper of the recognised need as a paper', async () => {
    const family = await registerFamily(at.system, at.staff)
    await recogniseNeed(at.staff, family.childId, 1)
    const timeline = await family.mother.shown('path.timeline', { personId: family.childId })
    expect(JSON.stringify(timeline)).toContain(': Бағалау актісі № 5')
  })
})
