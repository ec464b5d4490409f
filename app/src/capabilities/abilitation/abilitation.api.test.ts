import { iinCheckDigit, localDate } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations } from '#capabilities/network/index.ts'
import { confirmLimitedAbilities } from '#capabilities/registry/index.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const REGION = '610000000'
let system: TestSystem
let mother: Person
let doctor: Person
let stranger: Person
let childId: string
let elderId: string
let clinic: string

type Shown = {
  readonly hasDisability: boolean
  readonly plans: readonly {
    readonly id: string
    readonly state: string
    readonly items: readonly { id: string }[]
  }[]
  readonly measures: readonly object[]
}
const show = (by = mother) => by.shown<Shown>('abilitation.show', { personId: childId })
const planOf = async () => (await show()).plans[0]?.id ?? ''

const disability = (personId: string, extra: object = {}) => ({
  personId,
  ...{ validFrom: '2023-09-01', validTo: '2024-08-31', group: 'child-under-seven' },
  ...{ issuer: 'МӘС бөлімі', document: 'Анықтама № 12', documentDate: '2023-09-01' },
  ...extra,
})
const item = (extra: object = {}) => ({
  nature: 'rehabilitation',
  service: 'Емдік дене шынықтыру',
  volume: '10 сеанс, аптасына 2 рет',
  startsOn: '2023-10-09',
  endsOn: '2023-12-29',
  ...extra,
})

function iinOf(first6: string): string {
  for (let tail = 4200; ; tail += 1) {
    const first11 = `${first6}5${tail}`
    const digit = iinCheckDigit(first11)
    if (digit !== undefined) return `${first11}${digit}`
  }
}

async function registerChild(givenName: string, birthDate: string): Promise<string> {
  const registrar = await system.signIn({ role: 'pmpc-registrar', region: REGION })
  const iin = iinOf(birthDate.slice(2).replaceAll('-', ''))
  const { childId: id } = await registrar.done<{ childId: string }>('registry.register-child', {
    ...{ familyName: 'Сейіт', givenName, birthDate, sex: 'male', iin, region: REGION },
  })
  await registrar.done('registry.add-representative', {
    ...{ personId: id, representativeIin: iinOf('910302'), basis: 'mother' },
    ...{ document: `Туу туралы куәлік ${givenName}`, documentDate: birthDate },
  })
  return id
}

/** The conclusion of a consultation found a congenital cause. */
async function confirmCongenital(personId: string): Promise<void> {
  await system.parts.runner.asSystem((act) =>
    confirmLimitedAbilities(act, {
      ...{ personId, defectKinds: ['physical'], cause: 'congenital', lifeRestriction: 'Жүруі қиын' },
      ...{ issuer: 'ПМПК', document: '2023-0007', documentDate: localDate('2023-09-20') },
    }),
  )
}

beforeAll(async () => {
  system = await startTestSystem('2023-10-02T09:00:00+06:00')
  const worker = await system.signIn({ role: 'social-worker', region: REGION })
  const { personId } = await worker.done<{ personId: string }>('registry.register-adult', {
    ...{ familyName: 'Сейітова', givenName: 'Ана', birthDate: '1991-03-02', sex: 'female' },
    ...{ iin: iinOf('910302'), region: REGION },
  })
  childId = await registerChild('Бала', '2022-02-10')
  elderId = await registerChild('Ағасы', '2019-05-10')
  mother = await system.signIn({ person: personId })
  const { organisations } = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: REGION, kinds: ['medical-organisation'], state: 'existing' }),
  )
  clinic = organisations[0]?.id ?? ''
  doctor = await system.signIn({ role: 'medical-organisation', region: REGION, organisation: clinic })
  stranger = await system.signIn({ role: 'primary-care-doctor', region: REGION })
}, 60_000)
afterAll(() => system?.close())

describe('the programme of abilitation and rehabilitation', () => {
  it('DEC-2 asks for a disability, which the programme of Law 343 does not; there is none before the record', async () => {
    const open = () => mother.command('abilitation.open', { personId: childId, organisationId: clinic })
    expect((await open()).body).toMatchObject({ code: 'abilitation.no-disability' })
    const social = await system.signIn({ role: 'ed-specialist', region: REGION })
    await social.done('registry.record-disability', disability(childId))
    expect((await show()).hasDisability).toBe(true)
    const school = await mother.command('abilitation.open', {
      ...{ personId: childId, organisationId: doctor.accountId },
    })
    expect(school.body).toMatchObject({ code: 'abilitation.organisation-unfit' })
    expect((await open()).status).toBe(200)
    expect((await open()).body).toMatchObject({ code: 'abilitation.already-open' })
  })

  it('REP-SC-5 the medical organisation that the family chose writes its part with kinds, volume and terms, and nobody else sees the child', async () => {
    const planId = await planOf()
    expect((await stranger.command('abilitation.write-item', { planId, ...item() })).status).toBe(404)
    expect((await stranger.query('abilitation.show', { planId })).status).toBe(404)
    expect((await doctor.command('abilitation.sign-medical', { planId })).body).toMatchObject({
      code: 'abilitation.part-empty',
    })
    const late = await doctor.command('abilitation.write-item', { planId, ...item({ endsOn: '2024-09-30' }) })
    expect(late.body).toMatchObject({ fields: [{ path: 'endsOn', code: 'after-disability' }] })
    await doctor.done('abilitation.write-item', { planId, ...item() })
    expect((await show()).plans).toMatchObject([{ items: [{ volume: '10 сеанс, аптасына 2 рет' }] }])
  })

  it('REP-SC-4 abilitation is written for a congenital cause only, and until the third birthday', async () => {
    const planId = await planOf()
    const write = (extra: object) =>
      doctor.command('abilitation.write-item', { planId, ...item({ nature: 'abilitation', ...extra }) })
    expect((await write({})).body).toMatchObject({
      ...{ cite: [{ act: 'social-code', unit: 'art-160-1' }] },
      fields: [{ path: 'nature', code: 'abilitation-not-congenital' }],
    })
    await confirmCongenital(childId)
    expect((await write({})).status).toBe(200)

    await confirmCongenital(elderId)
    const social = await system.signIn({ role: 'ed-specialist', region: REGION })
    await social.done('registry.record-disability', disability(elderId, { document: 'Анықтама № 13' }))
    const { planId: elder } = await mother.done<{ planId: string }>('abilitation.open', {
      ...{ personId: elderId, organisationId: clinic },
    })
    const old = await doctor.command('abilitation.write-item', {
      ...{ planId: elder, ...item({ nature: 'abilitation' }) },
    })
    expect(old.body).toMatchObject({ fields: [{ path: 'endsOn', code: 'abilitation-too-old' }] })
  })

  it('REP-SC-5 carries out what is signed; the parts of the expertise are kept as received; own pages show it', async () => {
    const planId = await planOf()
    const itemId = (await show()).plans[0]?.items[0]?.id
    const course = { planId, itemId, status: 'under-way', note: 'Үш сеанс өтті' }
    expect((await doctor.command('abilitation.record-course', course)).body).toMatchObject({
      code: 'abilitation.wrong-state',
    })
    await doctor.done('abilitation.sign-medical', { planId })
    await doctor.done('abilitation.record-course', course)
    const part = {
      ...{ planId, part: 'social', unit: 'Түркістан МӘС бөлімі', document: 'ЖБ-31' },
      ...{ documentDate: '2023-09-15', words: 'Арба және жеке көмекші' },
    }
    await doctor.done('abilitation.receive-part', part)
    const future = await doctor.command('abilitation.receive-part', { ...part, documentDate: '2023-12-01' })
    expect(future.body).toMatchObject({ code: 'abilitation.document-in-future' })
    const changed = await doctor.command('abilitation.write-item', { planId, ...item() })
    expect(changed.body).toMatchObject({ code: 'abilitation.wrong-state' })

    const family = await mother.page(`/kk/abilitation/children/${childId}`)
    for (const words of ['Арба және жеке көмекші', 'Үш сеанс өтті', 'Оңалтудың жеке бағдарламасы'])
      expect(family.body).toContain(words)
    expect((await doctor.page('/ru/abilitation')).body).toContain(planId)
    expect((await doctor.page(`/ru/abilitation/${planId}`)).body).toContain('Медицинская часть')
  })

  it('DEC-2 neither programme replaces the other: the family withdraws this one and the organisation no longer sees the child', async () => {
    const planId = await planOf()
    await mother.done('abilitation.withdraw', { planId })
    expect((await doctor.query('abilitation.show', { planId })).status).toBe(404)
    const { plans } = await show()
    expect(plans).toMatchObject([{ state: 'withdrawn', endedReason: 'family-withdrew' }])
  })

  it('DEC-2 ends with the term of the disability it rests on, by itself', async () => {
    await system.setClock('2024-09-01T09:00:00+06:00')
    const { plans } = await mother.shown<Shown>('abilitation.show', { personId: elderId })
    expect(plans).toMatchObject([{ state: 'ended', endedReason: 'no-disability' }])
  })
})
