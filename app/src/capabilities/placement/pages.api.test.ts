import { LANGS } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  type Family,
  houseOf,
  recogniseNeed,
  registerFamily,
  runWorker,
  takeOn,
} from './placement.fixture.ts'
import { type Staff, signInStaff } from './system.fixture.ts'

let system: TestSystem
let staff: Staff
let family: Family
let house: { id: string; registrar: Person }
let requestId = ''

async function opens(who: Person, path: string, text?: string): Promise<void> {
  for (const lang of LANGS) {
    const page = await who.page(`/${lang}${path}`)
    expect(page.statusCode, `${lang} ${path}: ${page.body.slice(0, 300)}`).toBe(200)
    expect(page.body).toContain('<h1')
    if (text !== undefined) expect(page.body, `${lang} ${path}`).toContain(text)
  }
}

async function sends(
  who: Person,
  path: string,
  fields: Record<string, string | readonly string[]> = {},
): Promise<string> {
  const answer = await who.post(`/kk${path}`, {
    _key: `${path}-${Math.round(performance.now() * 1000)}`,
    ...fields,
  })
  expect(answer.statusCode, `${path}: ${answer.body.slice(0, 2000)}`).toBe(303)
  return String(answer.headers.location)
}

const of = (step: string) => `/placement/requests/${requestId}${step === '' ? '' : `/${step}`}`

beforeAll(async () => {
  system = await startTestSystem('2023-12-14T09:00:00+06:00')
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
  house = await houseOf(system, 1)
})
afterAll(() => system.close())

describe('the pages of placement, without a script', () => {
  it('keeps what was typed and marks every field when the need is not filled in', async () => {
    await takeOn(staff, family.childId)
    const path = `/placement/needs/${family.childId}`
    await opens(staff.worker, path)
    const answer = await staff.worker.post(`/kk${path}`, { _key: 'n1', assessment: 'Күтім <керек>' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Күтім &lt;керек')
    expect(answer.body).toContain('aria-invalid="true"')
  })

  it('shows a refusal with its article on the page of the form', async () => {
    const answer = await family.mother.post(`/ru/placement/apply/${family.childId}`, {
      _key: 'a0',
      stay: 'permanent',
      wishes: 'ближе к дому',
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Человек ещё не признан нуждающимся')
    expect(answer.body).toContain('ближе к дому')
  })

  it('leads from the application to the decision by forms', async () => {
    await recogniseNeed(staff, family.childId, 1)
    await opens(family.mother, `/placement/apply/${family.childId}`)
    const location = await sends(family.mother, `/placement/apply/${family.childId}`, {
      stay: 'permanent',
      wishes: 'үйге жақын',
    })
    requestId = location.split('/').at(-1) ?? ''
    await runWorker(system)
    await opens(family.mother, of(''))
    await opens(staff.specialist, of(''), 'look-ups')
    await opens(staff.specialist, '/placement', requestId)
    await opens(staff.specialist, of('return'))
    await opens(staff.specialist, of('package'))
    const documents = ['application', 'identity', 'medical-card'].flatMap((kind, n): [string, string][] => [
      [`documents.${n}.kind`, kind],
      [`documents.${n}.compared`, 'yes'],
      [`documents.${n}.original`, kind === 'identity' ? 'returned' : 'kept'],
    ])
    await sends(staff.specialist, of('return'), {
      'defects.2.document': 'medical-card',
      'defects.2.what': 'үзінді жоқ',
      'defects.0.document': 'application',
    })
    await opens(family.mother, of('resubmit'))
    await sends(family.mother, of('resubmit'), { note: 'қосылды' })
    await sends(staff.specialist, of('package'), Object.fromEntries(documents))
    await opens(staff.executive, of('decide'))
    await opens(staff.executive, of('court-act').replace('court-act', ''))
    await sends(staff.executive, of('decide'), {
      provides: 'yes',
      reason: 'расталды',
      bestInterests: 'күтім үздіксіз',
    })
  })

  it('notifies, proves receipt by the person’s own button, and chooses', async () => {
    await sends(staff.specialist, of('notify'))
    await opens(staff.specialist, of('receipt'))
    await opens(family.mother, of(''), 'received')
    await sends(family.mother, of('received'))
    await opens(family.mother, of('choose'), of('alternatives'))
    await opens(family.mother, `${of('choose')}/${house.id}`, of('alternatives'))
    expect(await sends(family.mother, of('alternatives'))).toContain(of('choose'))
    await opens(family.mother, of('choose'), house.id)
    await opens(family.mother, `${of('choose')}/${house.id}`)
    await sends(family.mother, `${of('choose')}/${house.id}`, {})
    await opens(family.mother, of(''))
    await opens(family.mother, of('referral'), '61-2023-000001')
    const pdf = await family.mother.page(`/ru${of('referral.pdf')}`)
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    await opens(family.mother, of('defer'))
    await sends(family.mother, of('defer'), { reason: 'illness', document: 'Анықтама № 5' })
    await opens(family.mother, of(''))
  })

  it('lets the organisation admit and record', async () => {
    await opens(house.registrar, '/placement/house', requestId)
    await opens(house.registrar, '/placement/house/capacity')
    await opens(house.registrar, of('arrival'), '61-2023-000001')
    const { iin } = await house.registrar.shown<{ iin: string }>('registry.child', {
      childId: family.childId,
    })
    await sends(house.registrar, of('arrival'), {
      iin,
      'arrivedOn.day': '14',
      'arrivedOn.month': '12',
      'arrivedOn.year': '2023',
    })
    for (const step of ['breach', 'absence', '']) await opens(house.registrar, of(step))
    const bare = await house.registrar.post(`/kk${of('absence')}`, {
      _key: 'a1',
      starts: 'yes',
      inquiry: 'valid-reason',
    })
    expect([
      bare.statusCode,
      /id="f-leftOn-error"/.test(bare.body) && /id="f-leftTime-error"/.test(bare.body),
    ]).toEqual([422, true])
    const left = { 'leftOn.day': '14', 'leftOn.month': '12', 'leftOn.year': '2023', leftTime: '08:30' }
    await sends(house.registrar, of('absence'), left)
    const adding = await house.registrar.page(`/kk${of('absence')}`)
    expect(adding.body).not.toContain('name="leftOn.day"')
    const refused = await house.registrar.post(`/kk${of('discharge')}`, {
      _key: 'd1',
      ground: 'absence',
      orderNumber: '1',
      reason: 'кетті',
    })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('21-тармақ')
    expect(refused.body).toContain('кетті')
  })

  it('shows the queue, the statistics and the homes', async () => {
    const second = await houseOf(system, 1, 2)
    await sends(second.registrar, '/placement/house/capacity', { capacity: '0', document: 'Бұйрық № 1' })
    const other = await registerFamily(system, staff)
    await recogniseNeed(staff, other.childId, 1)
    const { requestId: queued } = await other.mother.done<{ requestId: string }>('placement.apply', {
      personId: other.childId,
    })
    requestId = queued
    await runWorker(system)
    const documents = ['application', 'identity', 'medical-card'].map((kind) => ({
      kind,
      compared: true,
      original: kind === 'identity' ? 'returned' : 'kept',
    }))
    await staff.specialist.done('placement.accept-package', { requestId, documents })
    await staff.executive.done('placement.decide', {
      requestId,
      provides: true,
      reason: 'x',
      bestInterests: 'x',
    })
    await staff.specialist.done('placement.notify', { requestId })
    await other.mother.done('placement.see-alternatives', { requestId })
    const joining = await other.mother.page(`/ru${of('join')}/${second.id}`)
    expect(joining.body).toContain('Свободных мест сейчас нет, поэтому место сохранить нельзя')
    expect(joining.body).not.toContain('при выборе его сразу сохранят')
    expect(joining.body).toContain('В других организациях сейчас есть свободные места')
    expect(joining.body).toContain(`${of('choose')}/${house.id}`)
    expect((await other.mother.page(`/ru${of('choose')}/${second.id}`)).body).toContain(`/join/${second.id}`)
    const free = await other.mother.page(`/ru${of('choose')}/${house.id}`)
    expect(free.body).toContain('при выборе его сразу сохранят за вами')
    const needless = await other.mother.page(`/ru${of('join')}/${house.id}`)
    expect(needless.body).toContain(`${of('choose')}/${house.id}`)
    expect(needless.body).not.toContain('Свободных мест сейчас нет')
    await opens(other.mother, of('choose'), of('alternatives'))
    await opens(other.mother, `${of('join')}/${second.id}`)
    expect(await sends(other.mother, `${of('join')}/${second.id}`, {})).toContain('/queue')
    const again = await other.mother.page(`/ru${of('join')}/${second.id}`)
    expect(again.body).not.toContain('name="channel"')
    expect(again.body).toContain(`/ru${of('queue')}`)
    const twice = await other.mother.post(`/ru${of('join')}/${second.id}`, {
      _key: 'twice',
    })
    expect(twice.statusCode).toBe(409)
    expect(twice.body).toContain(`href="/ru${of('')}"`)
    await opens(other.mother, of('queue'))
    await opens(staff.specialist, of('queue'))
    expect((await other.mother.page(`/kk${of('queue')}`)).body).not.toContain(
      '<form method="post" action="/kk/placement',
    )
    await opens(other.mother, of('leave-queue'), 'name="version"')
    const after = await sends(other.mother, of('leave-queue'))
    expect((await other.mother.page(after)).body).toContain('Кезектен шықтыңыз')
    await opens(staff.head, '/placement/statistics')
    await opens(other.mother, '/placement', requestId)
    for (const who of [staff.specialist, staff.executive, house.registrar]) await opens(who, '/home')
    await opens(other.mother, `/path/${other.childId}`)
  })
})
