import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decide,
  type Family,
  fileRisk,
  followedBy,
  type Inbox,
  MOTHER_IINS,
  registerFamily,
  TURKISTAN,
} from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let registrar: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-13T10:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  registrar = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

/** A conclusion that a consultation signed on a day, straight into the database. */
async function signedConclusion({ childId }: Family, organisationId: string | null, signedOn: string) {
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  await client.query(
    `insert into consultation_conclusion (region, id, person_id, file_id, organisation_id, number, signed_on, signed_by,
       signer_name, content, is_complex, is_severe)
     select $1, id, $2, id, $3, 'test-' || id, $4, id, 'Меңгеруші', '{}', false, false from gen_random_uuid() id`,
    [TURKISTAN, childId, organisationId, signedOn],
  )
  await client.end()
}

const shown = (who: Person, { childId }: Family) =>
  who.shown<{ next: string; pmpc: { stage: string } | null }>('screening.child', { childId })

/** Informs the family, which agrees, and the consultation takes the child. */
async function referred(family: Family) {
  const { childId } = family
  await nurse.done('screening.record-information', { childId, language: 'kk', means: 'printed' })
  await decide(family, 'given')
  await nurse.done('screening.send-referral', { childId })
  const { referrals } = await registrar.shown<Inbox>('screening.referrals')
  for (const { referralId } of referrals.filter((one) => one.childId === childId))
    await registrar.done('screening.acknowledge-referral', { referralId, answer: 'accepted' })
}

describe('a conclusion beside a new sign of risk', () => {
  it('LAW-8-5 LAW-5-3 ends nothing when it is older than the sign: inform, ask, send and examine as ever', async () => {
    const family = await registerFamily(system, nurse, {
      givenName: 'Дана',
      birthDate: '2023-11-01',
      motherIin: MOTHER_IINS[0],
    })
    await signedConclusion(family, registrar.organisationId, '2023-12-20')
    await fileRisk(nurse, family.childId)
    expect((await shown(family.mother, family)).next).toBe('inform')
    expect((await followedBy(nurse, family.childId))?.next).toBe('inform')

    await referred(family)
    expect(await shown(family.mother, family)).toMatchObject({ next: 'examination' })
    expect((await followedBy(nurse, family.childId))?.next).toBe('examination')
    const page = await registrar.page(`/kk/screening/children/${family.childId}`)
    expect(page.body).toContain(`/kk/consultation/new?person=${family.childId}`)

    await registrar.done('consultation.open-file', {
      personId: family.childId,
      askedBy: 'referral',
      request: 'Скрининг нәтижесі бойынша',
    })
    expect(await shown(nurse, family)).toMatchObject({ next: 'examination', pmpc: { stage: 'opened' } })
    await signedConclusion(family, registrar.organisationId, '2024-01-13')
    expect(await shown(nurse, family)).toMatchObject({ next: 'examination' })
  })

  it('LAW-10-6 tells the clinic nothing of a consultation to which it referred no child', async () => {
    const family = await registerFamily(system, nurse, {
      givenName: 'Аружан',
      birthDate: '2024-01-10',
      motherIin: MOTHER_IINS[1],
    })
    await fileRisk(nurse, family.childId)
    await referred(family)
    const elsewhere = await system.signIn({ role: 'pmpc-head', region: '110000000' })
    await signedConclusion(family, elsewhere.organisationId, '2024-01-13')
    expect(await shown(nurse, family)).toMatchObject({ next: 'examination', pmpc: null })
  })
})
