import { describe, expect, it } from 'vitest'
import { conclude } from './testing/conclusion.ts'
import { addFamily, complete, type Family, measureOf, withoutInfrastructure } from './testing/family.ts'
import { type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

type Listed = { readonly total: number; readonly programmes: readonly { id: string; standing: string }[] }
type Unwritten = {
  readonly total: number
  readonly pages: number
  readonly children: readonly {
    personId: string
    conclusionId: string
    signedOn: string
    daysWaited: number
  }[]
}
type Work = {
  readonly items: readonly { key: string; count: number; late: number | null; href: string }[]
}

const workOf = async (key: string) => {
  const { items } = await scene().coordinator.shown<Work>('path.work', {})
  return items.find((one) => one.key === key)
}

describe('where a programme stands', () => {
  const WORDS = {
    draft: 'Жоба: жазылып жатыр',
    'awaiting-family': 'Өкілдің келісімі күтіледі',
    disputed: 'Өкіл келіспеді',
    agreed: 'Өкіл келісті',
  } as const
  type Standing = keyof typeof WORDS

  /** What the query, the list and its filter, the badge for the team and for the family, and the home say. */
  async function standsAs(family: Family, programmeId: string, standing: Standing) {
    const { coordinator } = scene()
    const { programme } = await coordinator.shown<Shown>('programme.show', { programmeId })
    expect(programme['standing']).toBe(standing)
    for (const asked of Object.keys(WORDS)) {
      const { programmes } = await coordinator.shown<Listed>('programme.programmes', { standing: asked })
      expect(
        programmes.some((one) => one.id === programmeId),
        asked,
      ).toBe(asked === standing)
    }
    const badge = new RegExp(`class="tag[^>]*>[^]{0,200}?${WORDS[standing]}`)
    expect((await coordinator.page(`/kk/programmes/${programmeId}`)).body).toMatch(badge)
    expect((await coordinator.page(`/kk/programmes?state=${standing}`)).body).toMatch(badge)
    expect((await family.parent.page(`/kk/programmes/children/${family.childId}`)).body).toMatch(badge)
  }

  it('names a whole draft by whom it waits for, alike in badge, list, path and home', async () => {
    const family = await addFamily(scene(), 71)
    const { coordinator } = scene()
    const { programmeId } = await coordinator.done<Draft>('programme.draft', withoutInfrastructure(family))
    await standsAs(family, programmeId, 'draft')
    expect(await workOf('programme.draft')).toMatchObject({ count: 1 })

    await coordinator.done('programme.draft', complete(family.childId, family.word))
    await standsAs(family, programmeId, 'awaiting-family')
    expect(await workOf('programme.draft')).toMatchObject({ count: 0 })
    expect(await workOf('programme.awaiting-family')).toMatchObject({
      count: 1,
      href: '/programmes?state=awaiting-family',
    })
    const path = await coordinator.page(`/kk/path/${family.childId}`)
    expect(path.body).toContain('Өкілдің келісімі күтіледі')

    const { programme } = await coordinator.shown<Shown>('programme.show', { programmeId })
    const measures = programme['measures'] as readonly { id: string; kind: string }[]
    const social = measures.find((one) => one.kind === 'social')
    await coordinator.done('programme.remove-measure', { programmeId, measureId: social?.id })
    await standsAs(family, programmeId, 'draft')
    await coordinator.done('programme.add-measure', { programmeId, ...measureOf('social') })
    await standsAs(family, programmeId, 'awaiting-family')

    await family.parent.done('programme.record-agreement', {
      programmeId,
      decision: 'disagree',
      comment: 'Сабақ көп',
    })
    await standsAs(family, programmeId, 'disputed')
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await standsAs(family, programmeId, 'agreed')
  })
})

describe('a conclusion without a programme', () => {
  const list = (input: object = {}) => scene().coordinator.shown<Unwritten>('programme.unwritten', input)

  it('LAW-1-32 lists the children with a signed conclusion and no programme, the longest waiting first', async () => {
    const early = await addFamily(scene(), 72)
    const late = await addFamily(scene(), 73)
    await conclude(scene(), late, { signedOn: '2023-09-25' })
    await conclude(scene(), early, { signedOn: '2023-09-01' })
    const newer = await conclude(scene(), early, { signedOn: '2023-09-18' })
    const { total, children } = await list()
    expect(total).toBe(2)
    expect(children).toMatchObject([
      { personId: early.childId, conclusionId: newer, daysWaited: 14 },
      { personId: late.childId, signedOn: '2023-09-25', daysWaited: 7 },
    ])
    expect(await workOf('programme.unwritten')).toMatchObject({
      count: 2,
      late: null,
      href: '/programmes/to-begin',
    })
    const page = await scene().coordinator.page('/kk/programmes/to-begin')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`/kk/programmes/children/${early.childId}/new`)

    await scene().coordinator.done('programme.draft', { personId: early.childId })
    expect((await list()).children.map((one) => one.personId)).toEqual([late.childId])
  })

  it('LAW-1-32 leaves out adults, the conclusions of other organisations and those whose file is closed', async () => {
    const before = (await list()).total
    const adult = await addFamily(scene(), 74)
    await conclude(scene(), adult, { birthDate: '2005-10-02' })
    const foreign = await addFamily(scene(), 75)
    await conclude(scene(), foreign, { organisationId: foreign.parentId })
    expect((await list()).total).toBe(before)

    const { status } = await scene().specialist.query('programme.unwritten', {})
    expect(status).toBe(403)
    const stranger = await scene().system.signIn({ role: 'irp-coordinator', region: '750000000' })
    expect(await stranger.shown<Unwritten>('programme.unwritten', {})).toMatchObject({ total: 0 })
  })

  it('turns pages, and a page that is not there shows the first', async () => {
    const first = await list({ page: 1 })
    expect(first.pages).toBe(1)
    expect(await list({ page: 7 })).toEqual(first)
    expect((await scene().coordinator.page('/ru/programmes/to-begin?page=no')).statusCode).toBe(200)
    expect((await scene().head.page('/en/programmes/to-begin?page=7')).statusCode).toBe(200)
  })
})
