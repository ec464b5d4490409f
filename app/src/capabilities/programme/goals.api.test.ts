import { beforeAll, describe, expect, it } from 'vitest'
import { addFamily, complete, type Family } from './testing/family.ts'
import { type Draft, type Shown, useScene } from './testing/scene.ts'

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
