import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  addFamily,
  checksOf,
  complete,
  type Family,
  findOrganisation,
  measureOf,
  REGION,
} from './testing/family.ts'
import { approved, consentTo, type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

const LEVELS = {
  'much-less': 'Киіну кезінде жылап, қашады',
  less: 'Киімін біреу кигізеді, көмектеспейді',
  expected: 'Шалбарын өзі киеді, түймесін анасы салады',
  more: 'Бәрін өзі киеді, еске салу керек',
  'much-more': 'Таңертең өзі киініп шығады',
}

const goalOf = (programmeId: string, levels: object = LEVELS) => ({
  programmeId,
  title: 'Өзі киіну',
  familyWords: 'Таңертең балабақшаға өзі киінсе екен',
  activity: 'household',
  goalType: 'social-adaptation',
  levels,
  baseline: 'less',
  weight: 'matters-much',
})

describe('goals that can be measured', () => {
  let family: Family
  let programmeId: string
  let goalId: string

  beforeAll(async () => {
    family = await addFamily(scene(), 61)
    const draft = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    programmeId = draft.programmeId
  })
  const show = async () => (await family.parent.shown<Shown>('programme.show', { programmeId })).programme
  const write = (goal: object) =>
    scene().coordinator.done<{ goalId: string; undescribed: string[] }>('programme.write-goal', goal)

  it('LAW-1-32 LAW-1-34 a goal without all its levels in words is neither agreed to nor approved', async () => {
    const { more: _, ...four } = LEVELS
    const written = await write(goalOf(programmeId, four))
    goalId = written.goalId
    expect(written.undescribed).toEqual(['more'])
    expect((await show()).missing).toEqual(['goals'])
    const agree = await family.parent.command('programme.record-agreement', {
      programmeId,
      decision: 'agree',
    })
    expect(agree.body).toMatchObject({ code: 'programme.incomplete', facts: { missing: ['goals'] } })
    const alike = await scene().coordinator.command('programme.write-goal', {
      ...goalOf(programmeId, { ...LEVELS, more: LEVELS.less }),
      goalId,
    })
    expect(alike.body).toMatchObject({ code: 'programme.levels-alike', fields: [{ path: 'levels.more' }] })
    await write({ ...goalOf(programmeId), goalId })
    expect((await show()).missing).toEqual([])
  })

  it('LAW-1-18 offers social adaptation as the type of a goal, and ties measures to the goal', async () => {
    const form = await scene().coordinator.page(`/kk/programmes/${programmeId}/goals/new`)
    expect(form.body).toContain('value="social-adaptation"')
    const [measure] = (await show())['measures'] as { id: string; goalType: string }[]
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', { programmeId })
    const [known] = programme['measures'] as Record<string, unknown>[]
    const { id, progress: _p, status: _s, stopReason: _r, organisationName: _n, ...fields } = known ?? {}
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
    await scene().coordinator.done('programme.add-measure', { ...given, programmeId, measureId: id, goalId })
    const [tied] = (await show())['measures'] as { goalId: string }[]
    expect(measure?.goalType).toBe('social-adaptation')
    expect(tied?.goalId).toBe(goalId)
  })

  it('LAW-17-1 the family says how much a goal matters, and nobody has to agree anew', async () => {
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await family.parent.done('programme.weigh-goal', { programmeId, goalId, weight: 'matters-most' })
    const programme = await show()
    expect(programme.state).toBe('agreed')
    expect(programme['goals']).toMatchObject([{ weight: 'matters-most' }])
  })

  it('LAW-1-34 scores against the words that were approved before the work; they change only with a new edition', async () => {
    await scene().specialist.done('programme.sign-off', { programmeId })
    const early = await scene().coordinator.command('programme.score-goal', {
      ...{ programmeId, goalId, level: 'more', note: 'Үйде байқалды' },
    })
    expect(early.body).toMatchObject({ code: 'programme.not-in-force' })
    await scene().head.done('programme.approve', { programmeId })

    const moved = await scene().coordinator.command('programme.write-goal', {
      ...goalOf(programmeId, { ...LEVELS, expected: 'Қолын созады' }),
      goalId,
    })
    expect(moved.body).toMatchObject({ code: 'programme.wrong-state' })
    const weighed = await family.parent.command('programme.weigh-goal', {
      ...{ programmeId, goalId, weight: 'matters' },
    })
    expect(weighed.body).toMatchObject({ code: 'programme.wrong-state' })

    await scene().coordinator.done('programme.score-goal', {
      ...{ programmeId, goalId, level: 'expected', note: 'Екі апта қатар өзі киінді' },
    })
    expect((await show())['attainment']).toMatchObject({
      scored: 1,
      startScore: 40,
      score: 50,
      goals: [{ scores: [{ level: 'expected', words: LEVELS.expected }] }],
    })
    const page = await family.parent.page(`/kk/programmes/children/${family.childId}`)
    const at = (words: string) => page.body.indexOf(words)
    expect(at(LEVELS.expected)).toBeGreaterThan(-1)
    expect(at(LEVELS.expected)).toBeLessThan(at('Қазіргі T-балл'))
  })

  it('another consultation cannot score, and a stranger does not see the goal', async () => {
    const stranger = await addFamily(scene(), 62)
    const { status } = await stranger.parent.command('programme.weigh-goal', {
      ...{ programmeId, goalId, weight: 'matters' },
    })
    expect(status).toBe(404)
  })
})

describe('a new edition', () => {
  let family: Family
  let programmeId: string
  let room: string
  let clinic: string
  let service: Person

  type Known = { readonly id: string; readonly kind: string }
  const show = () => scene().coordinator.shown<Shown>('programme.show', { programmeId })
  const measures = async () => (await show()).programme['measures'] as Known[]
  const directions = async () =>
    (
      await scene().coordinator.shown<{ directions: Record<string, unknown>[] }>('programme.directions', {
        personId: family.childId,
      })
    ).directions
  async function approveAgain() {
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await scene().specialist.done('programme.sign-off', { programmeId })
    await scene().head.done('programme.approve', { programmeId })
  }

  beforeAll(async () => {
    const { system, coordinator } = scene()
    family = await addFamily(scene(), 63)
    room = await findOrganisation(system, 'correction-room')
    clinic = await findOrganisation(system, 'primary-care')
    const kinds = [measureOf('pedagogical', room), measureOf('medical', clinic), measureOf('social')]
    const draft = await approved(scene(), family, [...kinds, measureOf('psychological', room)], {
      infrastructure: checksOf('correction-room', 'primary-care'),
    })
    programmeId = draft.programmeId
    for (const organisationId of [room, clinic]) {
      await consentTo(family, organisationId)
      await coordinator.done('programme.send-direction', { personId: family.childId, organisationId })
    }
    service = await system.signIn({ role: 'service-specialist', region: REGION, organisation: room })
    const [first] = (await directions()).filter((one) => one['organisationId'] === room)
    await service.done('programme.answer-direction', { directionId: first?.['id'], answer: 'start' })
    await system.setClock('2023-11-01T09:00:00+06:00')
    await family.parent.done('programme.review', {
      ...{ programmeId, outcome: 'start', occasion: 'family-asked', note: 'Сабақ күнін ауыстыру керек' },
    })
  })

  it('LAW-3-11 the family comments on a measure and proposes a change; the answer is kept beside it', async () => {
    const [about] = (await measures()).filter((one) => one.kind === 'pedagogical')
    const said = await family.parent.done<{ remarkId: string }>('programme.say-remark', {
      ...{ programmeId, measureId: about?.id, kind: 'change', words: 'Аптасына екі рет көп, бір рет болсын' },
    })
    const listed = await scene().coordinator.page('/kk/programmes?concern=remarks')
    expect(listed.body).toContain(programmeId)
    const unfit = await scene().coordinator.command('programme.answer-remark', {
      ...{ remarkId: said.remarkId, outcome: 'noted', answer: 'Көрдік' },
    })
    expect(unfit.body).toMatchObject({ code: 'programme.outcome-unfit' })
    await scene().coordinator.done('programme.answer-remark', {
      ...{ remarkId: said.remarkId, outcome: 'taken', answer: 'Бір ретке азайтамыз' },
    })
    const { programme } = await family.parent.shown<Shown>('programme.show', { programmeId })
    expect(programme['remarks']).toMatchObject([{ outcome: 'taken', answer: 'Бір ретке азайтамыз' }])
    const again = await scene().coordinator.command('programme.answer-remark', {
      ...{ remarkId: said.remarkId, outcome: 'taken', answer: 'Тағы' },
    })
    expect(again.body).toMatchObject({ code: 'programme.remark-answered' })
  })

  it('LAW-10-6 LAW-10-7 ends what left the programme and tells its organisation; what changed needs a new direction', async () => {
    const known = await measures()
    const idOf = (kind: string) => known.find((one) => one.kind === kind)?.id
    await scene().coordinator.done('programme.draft', {
      personId: family.childId,
      measures: [
        { ...measureOf('pedagogical', room), id: idOf('pedagogical'), volume: 'аптасына 1 рет' },
        { ...measureOf('psychological', room), id: idOf('psychological') },
        { ...measureOf('social'), id: idOf('social') },
      ],
      notIndicated: { medical: 'Дәрігер бақылауы жеткілікті' },
    })
    await approveAgain()
    const stateOf = async (id: string) =>
      (await directions()).filter((one) => one['organisationId'] === id).map((one) => one['state'])
    expect(await stateOf(clinic)).toEqual(['ended'])
    expect(await stateOf(room)).toEqual(['started'])
    const doctor = await scene().system.signIn({
      ...{ role: 'primary-care-doctor', region: REGION, organisation: clinic },
    })
    expect(await doctor.shown('programme.directions', {})).toMatchObject({
      directions: [],
      withdrawn: [{ why: 'measure-removed' }],
    })
    const { proposals } = await show()
    expect(proposals).toMatchObject([{ organisationId: room, isOutdated: true, consent: 'missing' }])
  })

  it('LAW-10-6 the new direction needs a new consent; the service goes on until it leaves', async () => {
    const send = () =>
      scene().coordinator.command('programme.send-direction', {
        ...{ personId: family.childId, organisationId: room },
      })
    expect((await send()).body).toMatchObject({ code: 'programme.new-consent-needed' })
    await consentTo(family, room)
    expect((await send()).status).toBe(200)
    const states = (await directions()).filter((one) => one['organisationId'] === room)
    expect(states.map((one) => one['state']).toSorted()).toEqual(['ended', 'sent'])
    expect((await send()).body).toMatchObject({ code: 'programme.already-directed' })
  })

  it('LAW-3-11 shows both versions side by side with who agreed to which, to the family and to the team', async () => {
    const found = await family.parent.shown<Record<string, unknown>>('programme.editions', { programmeId })
    expect(found).toMatchObject({ from: 1, to: 2, parts: [{ field: 'kind.medical', before: null }] })
    expect(found['measures']).toMatchObject([
      { change: 'changed', fields: [{ field: 'volume', after: 'аптасына 1 рет' }] },
      { change: 'removed', title: 'Іс-шара: medical' },
    ])
    expect(found['versions']).toMatchObject([
      { revision: 1, agreements: [{ decision: 'agree' }] },
      { revision: 2, agreements: [{ decision: 'agree' }] },
    ])
    const own = await family.parent.page(`/ru/programmes/children/${family.childId}/compare`)
    expect(own.body).toContain('аптасына 1 рет')
    expect((await scene().head.page(`/ru/programmes/${programmeId}/compare`)).body).toContain('Версия 2')
  })
})
