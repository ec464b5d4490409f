import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appointment,
  CONCLUSION,
  type Consultation,
  examination,
  KINDS,
  openFor,
  SESSION_DAY,
  startConsultation,
} from './consultation.fixture.ts'
import { opened, shown } from './workbench.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
})
afterAll(() => at.system.close())

describe('the own examination first', () => {
  it('DEC-72 LAW-1-31 opens the findings of colleagues and the draft after the own sign-off', async () => {
    const { psychological, social } = at.specialists
    const fileId = await opened(at, 'Абылай')
    await social.done('consultation.record-examination', examination(fileId, 'social'))
    await at.head.done('consultation.draft-conclusion', { fileId, ...CONCLUSION })

    const before = await shown(psychological, fileId)
    expect([before.sight, before.examinations, before.draft.needs]).toEqual(['own', [], []])
    expect(before.recorded.map(({ kind }) => kind)).toEqual(['social'])
    expect(before.missing.every(({ detail }) => detail === undefined)).toBe(true)
    expect(JSON.stringify(before)).not.toContain('Сөйлеу бұзылысы')
    const page = (await psychological.page(`/kk/consultation/files/${fileId}/examinations/social`)).body
    expect(page).toContain('Әріптестердің қорытындылары әзірге жабық')
    expect(page).not.toContain('көмекпен жақсы меңгереді')

    await psychological.done('consultation.record-examination', examination(fileId, 'psychological'))
    const after = await shown(psychological, fileId)
    expect([after.sight, after.examinations.length, after.draft.needs.length]).toEqual(['all', 2, 1])
  })

  it('DEC-72 the head alone may open them before, with a written reason that stays in the file', async () => {
    const { medical, pedagogical } = at.specialists
    const fileId = await opened(at, 'Әмина')
    await medical.done('consultation.record-examination', examination(fileId, 'medical'))
    const why = { fileId, reason: 'Бала шаршады, тексеруді бөліп өткізбейміз' }
    expect((await pedagogical.command('consultation.open-findings', why)).status).toBe(403)
    expect((await at.head.command('consultation.open-findings', { fileId })).status).toBe(422)
    await at.head.done('consultation.open-findings', why)
    const after = await shown(pedagogical, fileId)
    expect([after.sight, after.examinations.length]).toEqual(['all', 1])
    expect(after).toMatchObject({ openings: [{ reason: why.reason }] })
    expect((await pedagogical.page(`/kk/consultation/files/${fileId}`)).body).toContain(why.reason)
  })

  it('LAW-1-31 keeps a half-finished form as the own draft: nobody else reads it and it counts as nothing', async () => {
    const { pedagogical, social } = at.specialists
    const fileId = await opened(at, 'Бексұлтан')
    const path = `/kk/consultation/files/${fileId}/examinations/pedagogical`
    const half = { 'pedagogical.ageNorm': '5–6 жас', 'pedagogical.playPotential': 'Ойынға құмар' }
    expect((await pedagogical.post(`${path}/unfinished`, half)).statusCode).toBe(303)

    expect((await pedagogical.page(path)).body).toContain('Ойынға құмар')
    expect((await shown(pedagogical, fileId)).recorded).toEqual([])
    for (const other of [social, at.head, at.registrar])
      expect(JSON.stringify(await shown(other, fileId))).not.toContain('Ойынға құмар')
    const foreign = { fileId, kind: 'pedagogical', words: {} }
    expect((await social.command('consultation.keep-unfinished', foreign)).status).toBe(403)

    await pedagogical.done('consultation.record-examination', examination(fileId, 'pedagogical'))
    expect((await shown(pedagogical, fileId)).unfinished).toEqual([])
  })

  it('LAW-1-31 a form has one writer: nobody signs twice, nor for another', async () => {
    const fileId = await opened(at, 'Гүлім')
    const input = examination(fileId, 'pedagogical')
    await at.specialists.pedagogical.done('consultation.record-examination', input)
    await at.specialists.pedagogical.done('consultation.record-examination', input)
    const file = await shown(at.head, fileId)
    expect(file).toMatchObject({ members: [{ specialty: 'speech-therapist' }] })
    expect(file.recorded).toHaveLength(1)
    const teacher = await at.system.signIn({
      role: 'pmpc-specialist',
      region: '610000000',
      specialty: 'pedagogue',
    })
    const second = await teacher.command('consultation.record-examination', input)
    expect(second).toMatchObject({ status: 403, body: { code: 'consultation.form-of-another' } })
    expect((await shown(teacher, fileId)).sight).toBe('own')
  })
})

interface Posts {
  readonly posts: readonly {
    readonly accountId: string
    readonly visits: number
    readonly files: number
    readonly forms: number
  }[]
}

interface Home {
  readonly items: readonly { readonly key: string; readonly count: number }[]
}

interface Timeline {
  readonly steps: readonly {
    readonly stage: string
    readonly due: string | null
    readonly dueCite: { readonly mark: string } | null
  }[]
}

describe('a file without a day', () => {
  it('tells the family the term of the project, marked as no law', async () => {
    const { personId } = await openFor(at, 'Мира')
    const mother = await at.system.signIn({ person: at.motherId })
    const { steps } = await mother.shown<Timeline>('path.timeline', { personId })
    const step = steps.find(({ stage }) => stage === 'examination')
    expect(step).toMatchObject({ due: '2023-10-04', dueCite: { mark: 'project-default' } })
  })
})

describe('a specialist who leaves for good', () => {
  const NEXT_DAY = '2023-09-27'
  const waiting = async (accountId: string) =>
    (await at.head.shown<Posts>('reassignment.posts')).posts.find((one) => one.accountId === accountId)
  const onHome = async () =>
    (await at.head.shown<Home>('path.work')).items.find(({ key }) => key === 'reassignment')?.count
  const closeAccount = (id: string, on: Date | null) =>
    at.system.parts.runner.asSystem(({ db }) =>
      db.updateTable('access_account').set({ closed_at: on }).where('id', '=', id).execute(),
    )

  it('LAW-3-9 LAW-10-3 hands visits and files over to the same specialty; a form begun is closed unsigned', async () => {
    const leaver = at.specialists.pedagogical
    const accountId = leaver.accountId
    const begun = await opened(at, 'Дана')
    const form = { 'pedagogical.playPotential': 'Ойынға құмар' }
    await leaver.post(`/kk/consultation/files/${begun}/examinations/pedagogical/unfinished`, form)
    const drafted = await opened(at, 'Ерке')
    for (const kind of KINDS)
      await at.specialists[kind].done('consultation.record-examination', examination(drafted, kind))
    await at.head.done('consultation.draft-conclusion', { fileId: drafted, ...CONCLUSION })
    const { fileId: planned, personId } = await openFor(at, 'Жібек')
    await at.registrar.done('consultation.schedule', {
      ...appointment(planned, NEXT_DAY),
      ...{ notice: { channel: 'portal' }, specialistIds: [accountId] },
    })
    const before = await waiting(accountId)
    expect(before).toMatchObject({ visits: 1, forms: 1 })
    expect(await onHome()).toBe(0)
    await closeAccount(accountId, at.system.parts.clock.now())
    expect(await onHome()).toBe((before?.visits ?? 0) + (before?.files ?? 0))
    await closeAccount(accountId, null)

    const give = (toAccountId: string) => ({ accountId, toAccountId })
    const other = at.specialists.medical.accountId
    expect((await at.head.command('reassignment.give-post', give(other))).status).toBe(422)
    const wish = { role: 'pmpc-specialist', region: '610000000', specialty: 'speech-therapist' }
    const colleague = await at.system.signIn({ ...wish, name: 'Екінші Логопед' })
    expect((await at.registrar.command('reassignment.give-post', give(colleague.accountId))).status).toBe(403)
    expect((await at.head.page(`/kk/reassignment/specialists/${accountId}`)).body).toContain('Екінші Логопед')
    await at.head.done('reassignment.give-post', give(colleague.accountId))

    expect(await waiting(accountId)).toBeUndefined()
    expect((await shown(leaver, begun)).unfinished).toEqual([])
    const file = await at.head.shown('consultation.file', { fileId: drafted })
    expect(file).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ memberId: colleague.accountId, answered: false }),
      ]),
    })
    expect(JSON.stringify(file)).not.toContain(`"memberId":"${accountId}"`)
    await colleague.done('consultation.agree', { fileId: drafted })
    expect(await at.registrar.shown('consultation.file', { fileId: planned })).toMatchObject({
      appointments: [{ specialists: ['Екінші Логопед'] }],
    })
    const mother = await at.system.signIn({ person: at.motherId })
    expect((await mother.page(`/kk/people/${personId}/notices`)).body).toContain('Жаңа маман: Екінші Логопед')
  })
})
