import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { addFamily, complete, type Family } from '../capabilities/programme/testing/family.ts'
import { type Draft, type Shown, useScene } from '../capabilities/programme/testing/scene.ts'

interface Pending {
  readonly code: string
  readonly facts: { readonly approvalId: string; readonly due: string; readonly page: string }
}
interface Wish {
  readonly id: string
  readonly state: string
  readonly why: string
  readonly title: string
  readonly lines: readonly { label: string; value: string }[]
  readonly mayDecide: boolean
  readonly decider: string | null
  readonly words: string | null
}
interface Wishes {
  readonly toDecide: readonly Wish[]
  readonly asked: readonly Wish[]
}

const scene = useScene()
let family: Family
let programmeId: string

const closing = () => ({
  programmeId,
  outcome: 'close',
  closeReason: 'goals-reached',
  note: 'Мақсаттарға жетті',
})
const stateOf = async () =>
  (await scene().head.shown<Shown>('programme.show', { personId: family.childId })).programme.state
const asks = async () => {
  const answer = await scene().coordinator.command<Pending>('programme.review', closing())
  if (answer.status !== 202) throw new Error(JSON.stringify(answer))
  return answer.body.facts
}
const wishOf = (by: 'coordinator' | 'head', approvalId: string) =>
  scene()[by].shown<Wish>('exceptional-access.show-approval', { approvalId })
const approve = (by: 'coordinator' | 'head' | 'specialist', approvalId: string) =>
  scene()[by].command('exceptional-access.approve', { approvalId })

beforeAll(async () => {
  family = await addFamily(scene(), 71)
  const draft = await scene().coordinator.done<Draft>(
    'programme.draft',
    complete(family.childId, family.word),
  )
  programmeId = draft.programmeId
})

describe('an act that takes two people', () => {
  let approvalId: string

  it('DEC-53 is kept as a wish and not done; asked again it is the same wish', async () => {
    const facts = await asks()
    approvalId = facts.approvalId
    expect(facts).toMatchObject({ due: '2023-10-09', page: `/approvals/${approvalId}` })
    expect(await stateOf()).toBe('draft')
    expect((await asks()).approvalId).toBe(approvalId)
    const { asked, toDecide } = await scene().coordinator.shown<Wishes>('exceptional-access.approvals')
    expect(asked).toMatchObject([{ id: approvalId, state: 'pending', why: 'Мақсаттарға жетті' }])
    expect(toDecide).toEqual([])
  })

  it('DEC-53 is refused at once when it is not possible at all, or to a role that may not ask', async () => {
    const { coordinator, specialist, system } = scene()
    const without = await coordinator.command('programme.review', { ...closing(), closeReason: undefined })
    expect(without).toMatchObject({ status: 422, body: { code: 'programme.close-reason-needed' } })
    expect((await specialist.command('programme.review', closing())).status).toBe(403)
    const parent = await family.parent.command('programme.review', closing())
    expect(parent).toMatchObject({ status: 403, body: { code: 'platform.not-your-role' } })
    const elsewhere = await system.signIn({ role: 'pmpc-head', region: '750000000' })
    expect((await elsewhere.command('programme.review', closing())).status).toBe(404)
  })

  it('DEC-53 stands on the home and the page of whoever may approve, with what it says', async () => {
    const { head } = scene()
    expect((await head.page('/ru/home')).body).toContain('Ждут вашего согласования')
    const wish = await wishOf('head', approvalId)
    expect(wish).toMatchObject({
      mayDecide: true,
      why: 'Мақсаттарға жетті',
      lines: expect.arrayContaining([{ label: 'Reason for closing', value: 'Goals reached' }]),
    })
    expect((await head.page(`/kk/approvals/${approvalId}`)).body).toContain('Мақұлдап, орындау')
    expect((await scene().coordinator.page(`/kk/approvals/${approvalId}`)).body).not.toContain(
      'Мақұлдап, орындау',
    )
  })

  it('DEC-53 is never approved by the one who asked, by another role, or in another organisation', async () => {
    const { system } = scene()
    expect(await approve('coordinator', approvalId)).toMatchObject({
      status: 403,
      body: { code: 'exceptional-access.own-wish' },
    })
    expect((await approve('specialist', approvalId)).status).toBe(403)
    const elsewhere = await system.signIn({ role: 'pmpc-head', region: '750000000' })
    expect((await elsewhere.command('exceptional-access.approve', { approvalId })).status).toBe(404)
    expect((await elsewhere.query('exceptional-access.show-approval', { approvalId })).status).toBe(404)
    expect(await stateOf()).toBe('draft')
  })

  it('DEC-53 LAW-X-1 is done when another approves, with both names in the history, and what was asked is forgotten', async () => {
    expect((await approve('head', approvalId)).status).toBe(200)
    expect(await stateOf()).toBe('closed')
    const { events } = await family.parent.shown<{
      events: { name: string; role: string; askedBy: string | null }[]
    }>('path.timeline', { personId: family.childId })
    expect(events.find(({ name }) => name === 'programme.closed')).toMatchObject({
      role: 'pmpc-head',
      askedBy: expect.stringMatching(/\S/),
    })
    const wish = await wishOf('coordinator', approvalId)
    expect(wish).toMatchObject({
      state: 'approved',
      lines: [],
      decider: expect.stringContaining('Head of PMPC'),
    })
    const kept = await scene().system.parts.runner.asSystem(({ db }) =>
      db.selectFrom('exceptional_access_approval').select('input').where('id', '=', approvalId).execute(),
    )
    expect(kept).toEqual([{ input: null }])
    expect(await approve('head', approvalId)).toMatchObject({
      status: 409,
      body: { code: 'exceptional-access.wish-decided' },
    })
    const late = await scene().coordinator.command('programme.review', closing())
    expect(late).toMatchObject({ status: 409, body: { code: 'programme.wrong-state' } })
  })

  it('DEC-53 is checked again under the right of whoever approves', async () => {
    const other = await addFamily(scene(), 72)
    const draft = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(other.childId, other.word),
    )
    programmeId = draft.programmeId
    family = other
    const answer = await scene().coordinator.command<Pending>('programme.review', {
      ...closing(),
      version: draft.version,
    })
    const { approvalId: id } = answer.body.facts
    await scene().coordinator.done('programme.draft', {
      ...complete(other.childId, 'жаңа сөз'),
      version: draft.version,
    })
    expect(await approve('head', id)).toMatchObject({ status: 409, body: { code: 'platform.stale' } })
    expect((await wishOf('head', id)).state).toBe('pending')
    await scene().head.done('exceptional-access.refuse-approval', { approvalId: id, words: 'Мәтін өзгерген' })
    expect(await wishOf('coordinator', id)).toMatchObject({ state: 'refused', words: 'Мәтін өзгерген' })
    expect(await stateOf()).not.toBe('closed')
  })

  it('DEC-53 a head who asks needs another head, and may take the wish back', async () => {
    const { head } = scene()
    const answer = await head.command<Pending>('programme.review', closing())
    expect(answer.status).toBe(202)
    const id = answer.body.facts.approvalId
    expect((await approve('head', id)).status).toBe(403)
    expect((await approve('coordinator', id)).status).toBe(404)
    await head.done('exceptional-access.withdraw-wish', { approvalId: id })
    expect((await wishOf('head', id)).state).toBe('withdrawn')
  })

  it('DEC-53 two posts of one person are one person', async () => {
    const { system, coordinator, head } = scene()
    const { runner, useCases } = system.parts
    const holds = useCases.get('access.record-account-holder')
    if (holds === undefined) throw new Error('there is no such command')
    const asSystem = { actor: systemActor, lang: 'en' as const }
    for (const { accountId } of [coordinator, head])
      await runner.run(holds, { accountId, iin: '950302400015' }, asSystem)
    const { approvalId: id } = await asks()
    expect(await approve('head', id)).toMatchObject({
      status: 403,
      body: { code: 'exceptional-access.own-wish' },
    })
    await runner.run(holds, { accountId: head.accountId, iin: '950302400025' }, asSystem)
    await head.done('exceptional-access.refuse-approval', { approvalId: id, words: 'Ерте' })
  })

  it('DEC-53 a form leads to the page of the wish', async () => {
    const posted = await scene().coordinator.post(`/kk/programmes/${programmeId}/review`, { ...closing() })
    expect(posted.statusCode).toBe(303)
    expect(posted.headers.location).toMatch(/^\/kk\/approvals\/[0-9a-f-]{36}$/)
  })

  it('DEC-53 is over after five working days', async () => {
    const { approvalId: id } = await asks()
    await scene().system.setClock('2023-10-09T23:00:00+06:00')
    expect((await wishOf('head', id)).mayDecide).toBe(true)
    await scene().system.setClock('2023-10-10T00:01:00+06:00')
    expect(await wishOf('coordinator', id)).toMatchObject({ state: 'over' })
    expect((await approve('head', id)).status).toBe(409)
    expect(await stateOf()).not.toBe('closed')
  })
})
