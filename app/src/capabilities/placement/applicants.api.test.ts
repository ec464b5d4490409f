import { describe, expect, it } from 'vitest'
import {
  appliedBy,
  decideToProvide,
  type Family,
  houseOf,
  recogniseNeed,
  registerAdult,
  registerFamily,
  registerRecipient,
  takeOn,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

describe('A19 who may apply', () => {
  let nephew: Family

  it('REP-STD-7 DEC-42 refuses an aunt without guardianship and names the representatives', async () => {
    const family = await registerFamily(at.system, at.staff)
    nephew = family
    await recogniseNeed(at.staff, family.childId, 1)
    const auntId = await registerAdult(at.staff, 'Гүлнар', '1985-02-03')
    const paper = { personId: family.childId, applicantId: auntId }
    const { status, body } = await at.staff.specialist.command('placement.apply', paper)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.applicant-not-representative',
      cite: [{ act: 'order-263', unit: 'p-5-a' }, { unit: 'DEC-42' }],
      facts: { representatives: ['Сейтқали Айгүл'], bases: ['mother'] },
    })
    const aunt = await at.system.signIn({ person: auntId, role: 'representative' })
    expect((await aunt.command('placement.apply', { personId: family.childId })).status).toBe(404)
  })

  it('REP-STD-7 DEC-48 takes the petition of a medical organisation for the same child, which opens the case only', async () => {
    const family = nephew
    const petition = { personId: family.childId, petition: 'Бала ауруханада, күтім қажет' }
    const { requestId } = await at.staff.clinic.done<{ requestId: string }>('placement.petition', petition)
    await decideToProvide(at.system, at.staff, requestId)
    await at.staff.specialist.done('placement.notify', { requestId })

    const { id: organisationId } = await houseOf(at.system, 1)
    const entry = { requestId, organisationId }
    expect((await at.staff.clinic.command('placement.choose', entry)).status).toBe(403)
    const forced = { ...entry, bestInterests: 'қауіпсіздік' }
    const { body } = await at.staff.executive.command('placement.place-by-court-act', forced)
    expect(body).toMatchObject({
      code: 'placement.court-act-needed',
      cite: [{ act: 'crpd', unit: 'art-23-4' }, { unit: 'DEC-48' }],
    })
    await family.mother.done('placement.see-alternatives', { requestId: entry.requestId })
    await family.mother.done('placement.choose', entry)
  })

  it('REP-II-8 places by the act of a court', async () => {
    const family = await registerFamily(at.system, at.staff)
    const requestId = await appliedBy(at.staff, family)
    await decideToProvide(at.system, at.staff, requestId)
    await at.staff.specialist.done('placement.notify', { requestId })
    const { id: organisationId } = await houseOf(at.system, 1)
    const courtAct = { number: '2-145', court: 'Түркістан қалалық соты', date: '2024-01-05' }
    const placed = await at.staff.executive.done('placement.place-by-court-act', {
      requestId,
      organisationId,
      courtAct,
      bestInterests: 'қауіпсіздік',
    })
    expect(placed).toMatchObject({ state: 'reserved' })
  })

  it('REP-STD-8 refuses the mother of a capable adult', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const motherId = await registerAdult(at.staff, 'Раушан', '1950-02-03')
    await recogniseNeed(at.staff, who.personId, 4)
    const { status, body } = await at.staff.specialist.command('placement.apply', {
      personId: who.personId,
      applicantId: motherId,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.recipient-is-capable',
      cite: [{ unit: 'p-5-a' }, { unit: 'p-5-4' }],
    })
  })

  it('REP-II-8 does not know disability as a reason for placement', async () => {
    const family = await registerFamily(at.system, at.staff)
    await takeOn(at.staff, family.childId)
    const need = { personId: family.childId, category: 1, assessment: 'x', document: '1' }
    const { status, body } = await at.staff.worker.command('placement.recognise-need', {
      ...need,
      reasons: ['disability'],
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ fields: [{ path: 'reasons.0', code: 'choose-one' }] })
  })

  it('REP-STD-3 refuses a child under three and shows what is open', async () => {
    const family = await registerFamily(at.system, at.staff, '2021-02-01')
    await takeOn(at.staff, family.childId)
    const need = {
      personId: family.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: '1',
    }
    const { body } = await at.staff.worker.command('placement.recognise-need', need)
    expect(body).toMatchObject({
      code: 'placement.under-age',
      facts: { from: '2024-02-01', alternatives: ['early-support', 'home-help'] },
      fields: [{ path: 'category' }],
    })
  })
})
