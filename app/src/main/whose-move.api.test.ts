import { beforeAll, describe, expect, it } from 'vitest'
import {
  addFamily,
  complete,
  type Family,
  findOrganisation,
  REGION,
} from '#capabilities/programme/testing/family.ts'
import { type Draft, useScene } from '#capabilities/programme/testing/scene.ts'
import type { Person } from './testing/test-system.ts'

interface Step {
  readonly stage: string
  readonly move: string | null
  readonly mover: string | null
  readonly moverPerson: string | null
  readonly ifMissed: string | null
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string } | null
}
interface Timeline {
  readonly steps: readonly Step[]
  readonly notices: readonly { readonly delays: string | null }[]
  readonly family: {
    readonly representatives: readonly { name: string; basis: string; isReader: boolean }[]
    readonly decisions: readonly { who: string; decision: string }[]
  } | null
}
interface Load {
  readonly staff: readonly { accountId: string; name: string; cases: number }[]
}

const scene = useScene()
let family: Family
let programmeId: string

const stepOf = async (who: Person, stage: string) =>
  (await who.shown<Timeline>('path.timeline', { personId: family.childId })).steps.find(
    (one) => one.stage === stage,
  )

beforeAll(async () => {
  family = await addFamily(scene(), 71)
  const draft = await scene().coordinator.done<Draft>(
    'programme.draft',
    complete(family.childId, family.word),
  )
  programmeId = draft.programmeId
})

describe('the home of a family', () => {
  it('LAW-3-1 LAW-16-2 says what is next, who acts by name, what if it is missed, and whom to call', async () => {
    const step = await stepOf(family.parent, 'programme')
    expect(step).toMatchObject({ move: 'you', ifMissed: expect.stringMatching(/\S/) })
    expect(step?.moverPerson).toMatch(/\S/)
    expect(step?.contact).toMatchObject({
      phone: expect.stringMatching(/^\+7 799/),
      address: expect.stringMatching(/\S/),
    })
    const { body } = await family.parent.page('/en/home')
    expect(body).toContain('One step is needed from you')
    expect(body).toContain(step?.ifMissed)
    expect(body).toContain(`href="tel:${step?.contact?.phone.replaceAll(' ', '')}"`)
  })

  it('LAW-16-3 leads from the next step to a complaint that is filled already', async () => {
    const { body } = await family.parent.page('/ru/home')
    expect(body).toContain(`/ru/people/${family.childId}/complaints/new?stage=programme`)
  })

  it('LAW-3-11 tells each adult who else is told and who has decided what', async () => {
    const recipientId = await findOrganisation(scene().system, 'rehabilitation-centre')
    await family.parent.done('registry.record-consent', {
      ...{ personId: family.childId, purpose: 'direction', recipientId, decision: 'refused' },
      ...{ scope: ['programme'], informationGiven: 'түсіндірілді' },
    })
    const { family: shown } = await family.parent.shown<Timeline>('path.timeline', {
      personId: family.childId,
    })
    expect(shown?.representatives).toMatchObject([{ isReader: true, basis: 'Mother' }])
    expect(shown?.decisions).toMatchObject([
      { who: shown?.representatives[0]?.name, decision: expect.stringMatching(/\S/) },
    ])
    const byStaff = await scene().head.shown<Timeline>('path.timeline', { personId: family.childId })
    expect(byStaff.family).toBeNull()
    expect(byStaff.steps.every(({ ifMissed }) => ifMissed === null)).toBe(true)
  })

  it('LAW-X-3 reads the same in easy words in three languages', async () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const { statusCode, body } = await family.parent.page(`/${lang}/home/easy`)
      expect(statusCode).toBe(200)
      expect(body).toContain('easy-symbol')
    }
  })
})

describe('a child with an account of its own', () => {
  it('LAW-16-2 reads what is now, what was decided, and how to be heard', async () => {
    const own = await scene().system.signIn({ person: family.childId, role: 'recipient' })
    const { body } = await own.page('/kk/home')
    expect(body).toContain('Менің жолым')
    expect(body).toContain('Мен туралы не шешілді')
    expect(body).toContain('Пікірімді қалай айтамын')
  })
})

describe('cases handed over to a colleague for good', () => {
  it('LAW-3-9 LAW-3-11 moves the chosen cases, tells the family by name, and refuses what is gone', async () => {
    const { head, system, coordinator } = scene()
    const other = await system.signIn({ role: 'irp-coordinator', region: REGION, specialty: 'psychologist' })
    const load = await head.shown<Load>('reassignment.workload')
    const from = load.staff.find(({ cases }) => cases > 0)
    const to = load.staff.find(({ cases }) => cases === 0)
    const given = { accountId: from?.accountId, toAccountId: to?.accountId, programmeIds: [programmeId] }
    expect((await coordinator.command('reassignment.give', given)).status).toBe(403)
    expect((await head.page(`/kk/reassignment/${from?.accountId}`)).body).toContain(programmeId)
    expect(await head.done('reassignment.give', given)).toEqual({ count: 1, coordinator: to?.name })
    expect((await head.command('reassignment.give', given)).status).toBe(409)
    expect((await stepOf(family.parent, 'programme'))?.moverPerson).toBe(to?.name)
    const told = await family.parent.page(`/kk/people/${family.childId}/notices`)
    expect(told.body).toContain(`Жаңа үйлестіруші: ${to?.name}`)
    expect((await other.page('/kk/home')).statusCode).toBe(200)
  })
})
