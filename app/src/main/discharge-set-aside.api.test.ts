import { describe, expect, it } from 'vitest'
import {
  admit,
  houseOf,
  readyToChoose,
  registerRecipient,
  runWorker,
} from '../capabilities/placement/placement.fixture.ts'
import { useSystem } from '../capabilities/placement/system.fixture.ts'
import type { Person } from './testing/test-system.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Discharged = {
  readonly personId: string
  readonly self: Person
  readonly requestId: string
  readonly registrar: Person
  readonly houseId: string
}

/** Somebody discharged by the order № 12 after four acts of breach, or after an absence. */
async function discharged(ground: 'breaches' | 'absence'): Promise<Discharged> {
  const house = await houseOf(at.system, 4)
  const who = await registerRecipient(at.system, at.staff)
  const requestId = await readyToChoose(at.system, at.staff, who, 4)
  await who.self.done('placement.choose', { requestId, organisationId: house.id })
  const happenedOn = await admit(house.registrar, requestId)
  if (ground === 'breaches') {
    const breach = { requestId, kind: 'internal-rules', happenedOn, explained: 'refused', description: 'шу' }
    for (const actNumber of ['1', '2', '3', '4'])
      await house.registrar.done('placement.record-breach', { ...breach, actNumber })
  } else {
    const left = { requestId, leftOn: happenedOn, leftTime: '01:00' }
    await house.registrar.done('placement.record-absence', left)
    await at.system.setClock('2024-01-12T09:00:00+06:00')
    const inquiry = { requestId, inquiry: 'no-valid-reason', inquiryNote: 'жоқ' }
    await house.registrar.done('placement.record-absence', inquiry)
  }
  const order = { requestId, ground, orderNumber: '12', reason: 'себебі' }
  await house.registrar.done('placement.discharge', order)
  return { ...who, requestId, registrar: house.registrar, houseId: house.id }
}

/** The way from the person's page to the form of a complaint. */
async function complaintHref({ self, requestId }: Discharged): Promise<string> {
  const { body } = await self.page(`/ru/placement/requests/${requestId}`)
  return /href="([^"]*complaints\/new[^"]*decision=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

const restore = { couldNotInform: false, reason: 'жауап бойынша', orderNumber: '15' }

describe('an order of discharge', () => {
  it('REP-STD-29 LAW-16-3 is what a complaint names after a discharge: by its number and day, about the organisation', async () => {
    const one = await discharged('breaches')
    const form = (await one.self.page(await complaintHref(one))).body
    expect(form).toContain('Приказ, который вы обжалуете')
    expect(form).toMatch(/С приказом о выписке № 12 от \d+/)
    expect(form).toMatch(new RegExp(`value="${one.houseId}" selected`))
    expect(form).not.toContain('услуги предоставляются')
  })

  it('DEC-98 is set aside by a complaint satisfied in full: the organisation finds it in its work and restores at once, whatever the ground', async () => {
    const one = await discharged('breaches')
    const { personId, self, requestId, registrar, houseId } = one
    const refused = await registrar.command('placement.restore', { requestId, ...restore })
    expect(refused.body).toMatchObject({ code: 'placement.restore-not-absent' })

    const decisionId = new URL(await complaintHref(one), 'http://x').searchParams.get('decision')
    const letter = { personId, stage: 'placement', decisionId, organisationId: houseId, about: 'body' }
    const { complaintId } = await self.done<{ complaintId: string }>('complaints.file', {
      ...letter,
      words: 'Келіспеймін',
    })
    const answer = { complaintId, decision: 'satisfied', reason: 'Қаралды', ground: 'order-263/p-21' }
    const form = (await at.staff.executive.page(`/ru/complaints/${complaintId}/answer`)).body
    expect(form).toContain('приказ о выписке отменяется')
    await at.staff.executive.done('complaints.answer', answer)
    await runWorker(at.system)

    expect((await self.page(`/ru/placement/requests/${requestId}`)).body).toContain(
      'Приказ о выписке отменён',
    )
    type Told = { notices: { kind: string }[] }
    const { notices } = await self.shown<Told>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.discharge-set-aside')
    expect((await registrar.page('/ru/home')).body).toContain('Приказ отменён: вернуть человека')
    expect((await registrar.page(`/ru/placement/requests/${requestId}/restore`)).body).toContain('Жалоба №')
    expect(await registrar.done('placement.restore', { requestId, ...restore })).toMatchObject({
      state: 'admitted',
    })
    expect((await registrar.page('/ru/home')).body).not.toContain('Приказ отменён: вернуть человека')
  })

  it('DEC-95 DEC-98 is undone by the organisation that finds the absence recorded by mistake: the record stays and counts for nothing', async () => {
    const { self, requestId, registrar } = await discharged('absence')
    expect((await self.page(`/ru/placement/requests/${requestId}`)).body).toContain('уход записан по ошибке')
    const path = `/ru/placement/requests/${requestId}/restore`
    const empty = await registrar.post(path, { reason: 'Ошибка дежурного', orderNumber: '16' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Ошибка дежурного')
    const why = { couldNotInform: 'never-left', reason: 'Ошибка дежурного', orderNumber: '16' }
    expect((await registrar.post(path, why)).statusCode).toBe(303)
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
    const rows = await at.system.parts.runner.asSystem(({ db }) =>
      db.selectFrom('placement_absence').select(['mistake', 'correction']).execute(),
    )
    expect(rows).toEqual([{ mistake: 'never-left', correction: 'Ошибка дежурного' }])
  })
})
