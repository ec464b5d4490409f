import { describe, expect, it } from 'vitest'
import {
  admit,
  decidedFamily,
  houseOf,
  readyToChoose,
  registerRecipient,
} from '../capabilities/placement/placement.fixture.ts'
import { useSystem } from '../capabilities/placement/system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

const paper = (requestId: string) => `/ru/placement/requests/${requestId}/paper`

describe('a notification for who has no portal and no phone', () => {
  it('REP-STD-16 LAW-16-2 is printed in both languages with the decision, its ground, how to complain, and lines to sign', async () => {
    const { requestId } = await decidedFamily(at.system, at.staff)
    const { specialist } = at.staff
    expect((await specialist.page(`/ru/placement/requests/${requestId}`)).body).toContain(paper(requestId))
    await specialist.done('placement.notify', { requestId })
    expect((await specialist.page(`/ru/placement/requests/${requestId}/receipt`)).body).toContain(
      paper(requestId),
    )
    const { statusCode, body } = await specialist.page(paper(requestId))
    expect(statusCode).toBe(200)
    const { decision } = await specialist.shown<{ decision: { number: string; reason: string } }>(
      'placement.request',
      { requestId },
    )
    for (const words of [
      'lang="kk"',
      'lang="ru"',
      'Шешім туралы хабарлама',
      'Уведомление о решении',
      decision.number,
      decision.reason,
      'этот лист: 10',
      'узнали: 3',
      'жұмыс күні: 10',
      'Алушының қолы / Подпись получившего',
      'Сейтқали',
    ])
      expect(body).toContain(words)
    const stranger = await houseOf(at.system, 1, 2)
    expect((await stranger.registrar.page(paper(requestId))).statusCode).toBe(404)
  })

  it('REP-STD-28 is printed by the registrar for an order of discharge, the name left to be written in: the file is closed', async () => {
    const house = await houseOf(at.system, 4)
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    await who.self.done('placement.choose', { requestId, organisationId: house.id })
    const happenedOn = await admit(house.registrar, requestId)
    const breach = { requestId, kind: 'internal-rules', happenedOn, explained: 'refused', description: 'шу' }
    for (const actNumber of ['1', '2', '3', '4'])
      await house.registrar.done('placement.record-breach', { ...breach, actNumber })
    const order = { requestId, ground: 'breaches', orderNumber: '77-ө', reason: 'Жүйелі бұзу' }
    await house.registrar.done('placement.discharge', order)

    expect((await house.registrar.page(`/ru/placement/requests/${requestId}`)).body).toContain(
      paper(requestId),
    )
    const { body } = await house.registrar.page(paper(requestId))
    for (const words of ['Уведомление о выписке', '77-ө', 'Жүйелі бұзу', 'впишите от руки', 'узнали: 3'])
      expect(body).toContain(words)
    expect(body).not.toContain('Сейтқали')
    expect((await who.self.page(paper(requestId))).body).toContain('Сейтқали')
  })
})
