import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Consultation,
  drafted,
  everyoneAgrees,
  examination,
  HEARING,
  HEART,
  INTELLECT,
  KIDNEY,
  SESSION_DAY,
  SPEECH,
  startConsultation,
  TURKISTAN,
  units,
} from './consultation.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
})
afterAll(() => at.system.close())

describe('complex and severe defects', () => {
  it.each([
    ['Нұрсұлтан', [HEARING, KIDNEY], true],
    ['Олжас', [SPEECH, INTELLECT], false],
    ['Өмір', [KIDNEY, HEART], false],
  ] as const)('LAW-1-14 A7 derives whether the defect is complex: %s', async (name, defects, complex) => {
    const { fileId } = await drafted(at, name, { defects })
    const file = await at.head.shown('consultation.file', { fileId })
    expect(file).toMatchObject({ complex })
    await everyoneAgrees(at, fileId)
    expect(await at.head.done('consultation.sign-conclusion', { fileId })).toMatchObject({ complex })
  })

  it('LAW-1-14 A7 refuses "complex" set by hand, whoever tries', async () => {
    const { fileId } = await drafted(at, 'Райымбек')
    const byHead = await at.head.command('consultation.draft-conclusion', { fileId, complex: true })
    expect(byHead.body).toMatchObject({ code: 'consultation.complex-is-derived' })
    expect(units(byHead)).toEqual(['art-1-6'])
    const bySpecialist = await at.specialists.medical.command('consultation.record-examination', {
      ...examination(fileId, 'medical'),
      complex: true,
    })
    expect(bySpecialist.body).toMatchObject({ code: 'consultation.complex-is-derived' })
  })

  it('LAW-1-15 LAW-1-16 A8 takes "severe" from no single specialist, only from both findings and all members', async () => {
    const { fileId, personId } = await drafted(at, 'Сәуле')
    const alone = await at.specialists.medical.command('consultation.record-examination', {
      ...examination(fileId, 'medical'),
      severe: true,
    })
    expect(alone.body).toMatchObject({ code: 'consultation.severe-is-collegial' })
    expect(units(alone)).toEqual(['art-1-7'])

    const first = { standardsNotAccessible: 'Арнаулы стандартты да меңгере алмайды' }
    await at.head.done('consultation.draft-conclusion', { fileId, severeFindings: first })
    const half = await at.specialists.medical.command('consultation.agree', { fileId })
    expect(half.body).toMatchObject({
      code: 'consultation.conclusion-incomplete',
      facts: { missing: ['severe-one-finding'] },
    })
    const signed = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(signed.status).toBe(409)
    expect((signed.body as { facts: { missing: string[] } }).facts.missing).toContain('severe-one-finding')

    const both = { ...first, learningLimited: { limitedTo: ['self-care'], reasons: 'Бақылау нәтижесі' } }
    await at.head.done('consultation.draft-conclusion', { fileId, severeFindings: both })
    expect(await at.head.shown('consultation.file', { fileId })).toMatchObject({ severe: false })
    await everyoneAgrees(at, fileId)
    expect(await at.head.done('consultation.sign-conclusion', { fileId })).toMatchObject({ severe: true })

    const coordinator = await at.system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
    const { cases } = await coordinator.shown<{ cases: { personId: string }[] }>('consultation.severe-cases')
    expect(cases.map((one) => one.personId)).toContain(personId)
  })
})
