import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { NEED, type Timeline, TURKISTAN } from '../../main/testing/whole-path.fixture.ts'

let system: TestSystem
let nurse: Person
let worker: Person

beforeAll(async () => {
  system = await startTestSystem('2024-03-04T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  worker = await system.signIn({ role: 'social-worker', region: TURKISTAN })
})
afterAll(() => system.close())

const stepsFor = (who: Person, personId: string) => who.shown<Timeline>('path.timeline', { personId })
const told = async (who: Person, personId: string) =>
  (await stepsFor(who, personId)).steps.map(({ stage, state }) => `${stage}: ${state}`)

let births = 0

async function child(birthDate: string, by = nurse): Promise<string> {
  births += 1
  const { childId } = await by.done<{ childId: string }>('registry.register-child', {
    familyName: 'Қасым',
    givenName: 'Әлихан',
    birthDate,
    sex: 'male',
    birthRecord: `10-${births}`,
    region: TURKISTAN,
  })
  return childId
}

async function motherOf(childId: string, by: Person): Promise<Person> {
  const { personId } = await by.done<{ personId: string }>('registry.register-adult', {
    familyName: 'Қасымова',
    givenName: 'Мәдина',
    birthDate: '1990-04-04',
    sex: 'female',
    iin: '950302400025',
    region: TURKISTAN,
  })
  await by.done('registry.add-representative', {
    personId: childId,
    representativeId: personId,
    basis: 'mother',
    document: 'Туу туралы куәлік № 7',
    documentDate: '2016-03-10',
  })
  return system.signIn({ person: personId })
}

describe('what the path says of stages of which nothing is on file', () => {
  it('shows a newborn what is ahead, and nothing ahead after a screening without risk', async () => {
    const childId = await child('2024-03-02')
    // The post of the nurse ends at screening: what she may not see is not called ahead.
    expect(await told(nurse, childId)).toEqual(['screening: ahead'])
    const registrar = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    expect(await told(registrar, await child('2024-03-03', registrar))).toEqual([
      'screening: ahead',
      'examination: ahead',
    ])
    await nurse.done('screening.record-result', {
      childId,
      instrumentId: 'newborn-standard',
      instrumentVersion: '2.0',
      result: 'no-risk',
    })
    expect(await told(nurse, childId)).toEqual(['screening: done'])
  })

  it('shows no screening ahead of a child of four', async () => {
    const registrar = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    expect(await told(registrar, await child('2020-03-02', registrar))).toEqual(['examination: ahead'])
  })

  it('never calls ahead what lies before the placement of a child of eight: there is no record of it', async () => {
    const registrar = await system.signIn({ role: 'ed-specialist', region: TURKISTAN })
    const childId = await child('2016-03-02', registrar)
    const mother = await motherOf(childId, registrar)
    expect((await told(mother, childId)).at(0)).toBe('examination: ahead')
    await registrar.done('registry.record-disability', {
      personId: childId,
      group: 'group-1',
      validFrom: '2024-02-05',
      issuer: 'МӘС бөлімі',
      document: 'Анықтама № 1',
      documentDate: '2024-02-05',
    })
    await worker.done('placement.take-on', {
      familyName: 'Қасым',
      givenName: 'Әлихан',
      birthDate: '2016-03-02',
      sex: 'male',
      birthRecord: `10-${births}`,
    })
    await worker.done('placement.recognise-need', { personId: childId, ...NEED })
    const steps = await told(mother, childId)
    expect(steps).toContain('examination: unrecorded')
    expect(steps).not.toContain('examination: ahead')

    const page = await mother.page(`/ru/path/${childId}`)
    expect(page.body).toContain('Записи нет')
    expect(page.body).not.toContain('Специалисты обследуют')
  })

  it('tells an adult of no stage that is only for children', async () => {
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Омарова',
      givenName: 'Сәуле',
      birthDate: '1996-04-04',
      sex: 'female',
      iin: '950302400015',
      region: TURKISTAN,
    })
    expect(await told(nurse, personId)).toEqual([])
    const coordinator = await system.signIn({ role: 'irp-coordinator', region: TURKISTAN })
    expect((await coordinator.query('path.timeline', { personId })).status).toBe(404)
  })
})

describe('the home of a family', () => {
  it('calls the matters of an adult alone the own ones, and names what the main button does', async () => {
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Сейіт',
      givenName: 'Болат',
      birthDate: '1980-05-05',
      sex: 'male',
      iin: '800230500030',
      region: TURKISTAN,
    })
    const adult = await system.signIn({ role: 'recipient', person: personId })
    const home = await adult.page('/ru/home')
    expect(home.statusCode).toBe(200)
    expect(home.body).toContain('<h1>Мои дела</h1>')
    expect(home.body).not.toMatch(/class="btn"[^>]*>\s*Открыть\s*</)
  })
})
