import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { type Cast, CONCLUSION, castOf, FORMS, KINDS } from '../../main/testing/whole-path.fixture.ts'
import { decide, type Family, fileRisk, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

let system: TestSystem
let cast: Cast
let family: Family
let fileId = ''

interface Shown {
  readonly next: string
  readonly pmpc: { readonly stage: string; readonly day: string | null } | null
}

beforeAll(async () => {
  system = await startTestSystem('2022-01-12T09:00:00+06:00')
  cast = await castOf(system)
  family = await registerFamily(system, cast.nurse, {
    givenName: 'Әлихан',
    birthDate: '2022-01-10',
    sex: 'male',
    motherIin: MOTHER_IINS[0],
  })
  await fileRisk(cast.nurse, family.childId, '2022-01-12', '1.0')
  await cast.nurse.done('screening.record-information', {
    childId: family.childId,
    language: 'kk',
    means: 'printed',
  })
  await decide(family, 'given')
})
afterAll(() => system.close())

const WAITS = 'ПМПК баланы қабылдады және тексеру күнін белгілейді'
const look = async (who: Person = family.mother) =>
  (await who.page(`/kk/screening/children/${family.childId}`)).body
const shown = (who: Person = family.mother) =>
  who.shown<Shown>('screening.child', { childId: family.childId })
const nextInList = async () => {
  const { children } = await cast.nurse.shown<{ children: { childId: string; next: string }[] }>(
    'screening.follow-up',
  )
  return children.find((one) => one.childId === family.childId)?.next
}

async function receive(): Promise<void> {
  await cast.nurse.done('screening.send-referral', { childId: family.childId })
  const { referrals } = await cast.registrar.shown<{ referrals: { referralId: string }[] }>(
    'screening.referrals',
  )
  for (const { referralId } of referrals)
    await cast.registrar.done('screening.acknowledge-referral', { referralId, answer: 'accepted' })
}

async function examine(): Promise<void> {
  await cast.registrar.done('consultation.hold-session', {
    fileId,
    representativePresent: true,
    presentNames: ['Қасымова Айгүл'],
  })
  for (const kind of KINDS)
    await cast.specialists[kind].done('consultation.record-examination', {
      fileId,
      kind,
      examinedOn: '2022-02-07',
      plainSummary: 'Бала тыныш, үлкеннің көмегімен үйренеді.',
      [kind]: FORMS[kind],
    })
}

async function conclude(): Promise<string> {
  await cast.head.done('consultation.draft-conclusion', {
    fileId,
    ...CONCLUSION,
    directions: [],
    noDirectionsReason: 'Бағыттау қажет емес',
  })
  expect(await look()).toContain('ПМПК мамандары қорытынды дайындап жатыр')
  for (const kind of KINDS) await cast.specialists[kind].done('consultation.agree', { fileId })
  const { conclusionId } = await cast.head.done<{ conclusionId: string }>('consultation.sign-conclusion', {
    fileId,
  })
  return conclusionId
}

describe('the page of screening follows the case', () => {
  it('LAW-5-3 says that a day will be set only between the acceptance and the file', async () => {
    expect(await look()).not.toContain(WAITS)
    await receive()
    expect(await shown()).toMatchObject({ next: 'examination', pmpc: null })
    expect(await look()).toContain(WAITS)
    expect(await look(cast.registrar)).toContain(
      `/kk/consultation/new?person=${family.childId}&amp;asked=referral`,
    )

    const opened = await cast.registrar.done<{ fileId: string }>('consultation.open-file', {
      personId: family.childId,
      askedBy: 'referral',
      request: 'Скрининг нәтижесі бойынша',
    })
    fileId = opened.fileId
    expect(await look()).not.toContain(WAITS)
    expect(await look()).toContain('ПМПК іс ашты')
    expect(await look(cast.registrar)).not.toContain('/kk/consultation/new')
  })

  it('LAW-16-1 shows the day of the examination and leads the mother to her answer, once', async () => {
    await cast.registrar.done('consultation.schedule', {
      fileId,
      day: '2022-02-07',
      time: '10:30',
      place: '2-кабинет',
      notice: { channel: 'portal' },
    })
    expect(await shown()).toMatchObject({ pmpc: { stage: 'scheduled', day: '2022-02-07' } })
    const answer = `/kk/consultation/children/${family.childId}/answer/${fileId}`
    expect(await look()).toContain(answer)
    expect(await look(cast.nurse)).not.toContain(answer)
    await family.mother.done('consultation.answer-appointment', { fileId, agrees: true })
    const agreed = await look()
    expect(agreed).not.toContain(answer)
    expect(agreed).toContain('7 ақпан')
  })

  it('LAW-10-1 ends with the signed conclusion: the family is led to it and to the next step', async () => {
    await system.setClock('2022-02-07T10:30:00+06:00')
    await examine()
    expect(await look()).toContain('Тексеру басталды')
    expect(await nextInList()).toBe('examination')

    const conclusionId = await conclude()
    const page = await look()
    expect(page).toContain(`/kk/consultation/conclusions/${conclusionId}`)
    expect(page).toContain(`/kk/path/${family.childId}`)
    expect(page).not.toContain(WAITS)
    expect(await nextInList()).toBe('concluded')
  })

  it('LAW-10-6 tells the clinic that there is a conclusion, without its number, and does not open it', async () => {
    const page = await look(cast.nurse)
    expect(page).toContain('Қорытындыға қол қойылды')
    expect(page).not.toContain('/consultation/conclusions/')
    const { pmpc } = await shown()
    expect(pmpc).toMatchObject({ conclusion: { id: expect.any(String), number: expect.any(String) } })
    expect(await shown(cast.nurse)).toMatchObject({
      pmpc: { stage: 'concluded', conclusion: { id: null, number: null, signedOn: '2022-02-07' } },
    })
  })
})

describe('the list of a large clinic', () => {
  const MANY = 1_200

  /** As many signs of risk as a large clinic follows, each with a file open to it. */
  async function addMany(organisationId: string): Promise<void> {
    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    await client.query(
      `with risk as (
         insert into screening_risk (region, id, person_id, result_id, organisation_id, birth_date, entered_on, ends_on)
         select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $2, date '2021-06-01', date '2022-01-01', date '2024-06-01'
         from generate_series(1, $3) returning region, person_id)
       insert into access_party (region, person_id, party_id, party_kind, relation, classes, since)
       select region, person_id, $2, 'organisation', 'registered-by', '{registry,screening,referral}', date '2022-01-01' from risk`,
      [TURKISTAN, organisationId, MANY],
    )
    await client.end()
  }

  it('LAW-8-6 leaves nobody out of the list nor of the counts, however many are followed', async () => {
    const before = await cast.nurse.shown<{ total: number }>('screening.follow-up')
    await addMany(cast.nurse.organisationId ?? '')
    const { total, byStep } = await cast.nurse.shown<{ total: number; byStep: Record<string, number> }>(
      'screening.follow-up',
    )
    expect(total).toBe(before.total + MANY)
    expect(Object.values(byStep).reduce((sum, count) => sum + count, 0)).toBe(total)
    const { items } = await cast.nurse.shown<{ items: { key: string; count: number }[] }>('path.work')
    expect(items).toContainEqual(
      expect.objectContaining({ key: 'screening-inform', count: byStep['inform'] }),
    )
  })
})
