import { describe, expect, it } from 'vitest'
import { addFamily, complete } from '../capabilities/programme/testing/family.ts'
import { type Draft, useScene } from '../capabilities/programme/testing/scene.ts'

const scene = useScene()
const order = { reason: 'business-trip', orderNumber: '4', orderDate: '2023-10-02' }
const days = { from: '2023-10-02', until: '2023-10-06' }

describe('one human being in two posts', () => {
  it('DEC-61 DEC-8 is one voice under a programme: who signed it does not approve it in the post of the head', async () => {
    const { coordinator, specialist, head, system } = scene()
    const family = await addFamily(scene(), 81)
    const { programmeId } = await coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await specialist.done('programme.sign-off', { programmeId })
    const two = { absentId: head.accountId, substituteId: specialist.accountId }
    const { substitutionId } = await head.done<{ substitutionId: string }>('substitution.appoint', {
      ...order,
      ...days,
      ...two,
    })
    const acting = await system.signIn({ person: substitutionId })
    const alone = await acting.command('programme.approve', { programmeId })
    expect(alone).toMatchObject({ status: 409, body: { code: 'programme.not-collegial' } })
    expect((await head.command('programme.approve', { programmeId })).status).toBe(200)
    await head.done('substitution.revoke', { substitutionId, why: 'Оралды' })
  })

  it('DEC-61 DEC-53 is one person of two: who asked does not approve it in the post of the head', async () => {
    const { coordinator, head, specialist, system } = scene()
    const family = await addFamily(scene(), 82)
    const { programmeId } = await coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    const wish = { programmeId, outcome: 'close', closeReason: 'goals-reached', note: 'Мақсаттарға жетті' }
    const asked = await coordinator.command<{ facts: { approvalId: string } }>('programme.review', wish)
    const { approvalId } = asked.body.facts
    const appoint = (substituteId: string) =>
      head.done<{ substitutionId: string }>('substitution.appoint', {
        ...order,
        ...days,
        absentId: head.accountId,
        substituteId,
      })
    const own = await appoint(coordinator.accountId)
    const asHead = await system.signIn({ person: own.substitutionId })
    const approved = await asHead.command('exceptional-access.approve', { approvalId })
    expect(approved).toMatchObject({ status: 403, body: { code: 'exceptional-access.own-wish' } })
    await head.done('substitution.revoke', { substitutionId: own.substitutionId, why: 'Басқа адам керек' })

    const other = await appoint(specialist.accountId)
    const acting = await system.signIn({ person: other.substitutionId })
    expect((await acting.command('exceptional-access.approve', { approvalId })).status).toBe(200)
    const { decider } = await coordinator.shown<{ decider: string }>('exceptional-access.show-approval', {
      approvalId,
    })
    expect(decider).toContain('м.а. / и. о.:')
  })
})
