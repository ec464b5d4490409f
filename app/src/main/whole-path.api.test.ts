import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations, residenceIdOf } from '#capabilities/network/index.ts'
import { runDue } from '#platform/worker/worker.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'
import {
  type Cast,
  CONCLUSION,
  castOf,
  DOCUMENTS,
  FORMS,
  KINDS,
  NEED,
  programmeOf,
  type Step,
  type Timeline,
  TURKISTAN,
} from './testing/whole-path.fixture.ts'

let system: TestSystem
let cast: Cast
let mother: Person
let motherId = ''
let childId = ''
let fileId = ''
let conclusionId = ''
let roomId = ''
let requestId = ''

beforeAll(async () => {
  system = await startTestSystem('2022-01-12T09:00:00+06:00')
  cast = await castOf(system)
  const rooms = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: ['correction-room'], state: 'existing' }),
  )
  roomId = rooms.organisations[0]?.id ?? ''
})
afterAll(() => system.close())

const timeline = (who: Person = mother) => who.shown<Timeline>('path.timeline', { personId: childId })

async function here(who: Person = mother): Promise<readonly Step[]> {
  return (await timeline(who)).steps.filter((step) => step.state === 'here')
}

/** The states of the stages in the order of the path, as "stage: state". */
async function outline(): Promise<readonly string[]> {
  return (await timeline()).steps.map(({ stage, state }) => `${stage}: ${state}`)
}

describe('one child from the birth to a place in an organisation', () => {
  it('LAW-3-5 REP-II-7 the nurse registers a newborn, screens and informs; the next move is the mother’s, by 8(2)(4)', async () => {
    const { nurse } = cast
    const born = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Қасымова',
      givenName: 'Айгүл',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: '190314600003',
      region: TURKISTAN,
    })
    motherId = born.personId
    const newborn = {
      familyName: 'Қасым',
      givenName: 'Әлихан',
      birthDate: '2022-01-10',
      sex: 'male',
      motherId,
      iin: '220230500019',
      region: TURKISTAN,
    }
    const child = await nurse.done<{ childId: string }>('registry.register-child', newborn)
    childId = child.childId
    expect((await nurse.command('registry.register-child', newborn)).status).toBe(409)
    await nurse.done('registry.add-representative', {
      personId: childId,
      representativeId: motherId,
      basis: 'mother',
      document: 'Туу туралы куәлік № 1',
      documentDate: '2022-01-10',
    })
    mother = await system.signIn({ person: motherId })
    expect(await outline()).toEqual(['screening: ahead', 'examination: ahead'])

    const { riskEndsOn } = await nurse.done<{ riskEndsOn: string }>('screening.record-result', {
      childId,
      instrumentId: 'newborn-standard',
      instrumentVersion: '1.0',
      result: 'risk',
      examinedOn: '2022-01-12',
    })
    expect(riskEndsOn).toBe('2025-01-10')
    await nurse.done('screening.record-information', {
      childId,
      representativeId: motherId,
      language: 'kk',
      means: 'printed',
    })
    expect(await outline()).toEqual(['screening: done', 'referral: here', 'examination: ahead'])
    expect(await here()).toMatchObject([
      {
        stage: 'referral',
        move: 'you',
        href: expect.stringContaining(`/people/${childId}/consents/new?purpose=referral-to-pmpc`),
        cite: { act: 'law-343', unit: 'art-8-2-4', mark: 'law' },
      },
    ])
  })

  it('LAW-8-6 the refusal without consent says what to do next and leaves the move with the mother', async () => {
    const { status, body } = await cast.nurse.command('screening.send-referral', { childId })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'screening.consent-missing',
      remedy: expect.stringMatching(/consent/i),
      cite: [{ act: 'law-343', unit: 'art-8-2-4' }],
    })
    expect(await here()).toMatchObject([{ stage: 'referral', move: 'you' }])
  })

  it('LAW-5-3 LAW-8-5 after the mother’s consent the clinic sends; the PMPC answers within the project’s five working days', async () => {
    await system.setClock('2022-01-13T10:00:00+06:00')
    await mother.done('registry.record-consent', {
      personId: childId,
      purpose: 'referral-to-pmpc',
      scope: ['screening-result', 'child-referral'],
      decision: 'given',
      informationGiven: 'Ақпараттық жинақ оқылды',
    })
    expect(await here()).toMatchObject([{ stage: 'referral', move: 'organisation' }])
    expect(await here(cast.nurse)).toMatchObject([
      { stage: 'referral', move: 'you', href: `/screening/children/${childId}` },
    ])

    await cast.nurse.done('screening.send-referral', { childId })
    // Thursday 13 January 2022 and five working days: Thursday 20 January.
    expect(await here()).toMatchObject([
      { stage: 'referral', move: 'organisation', due: '2022-01-20', cite: { mark: 'project-default' } },
    ])
    expect(await here(cast.registrar)).toMatchObject([{ stage: 'referral', move: 'you' }])
  })

  it('LAW-5-3 the PMPC receives both objects, opens a file and sets a day; the mother answers', async () => {
    const { registrar } = cast
    const { referrals } = await registrar.shown<{ referrals: { referralId: string; childId: string }[] }>(
      'screening.referrals',
    )
    expect(referrals).toHaveLength(2)
    for (const { referralId } of referrals)
      await registrar.done('screening.acknowledge-referral', { referralId, answer: 'accepted' })
    const opened = await registrar.done<{ fileId: string }>('consultation.open-file', {
      personId: childId,
      askedBy: 'referral',
      request: 'Скрининг нәтижесі бойынша',
    })
    fileId = opened.fileId
    expect(await outline()).toEqual(['screening: done', 'referral: done', 'examination: here'])
    expect(await here()).toMatchObject([{ move: 'organisation', cite: { unit: 'art-10-1' } }])

    await registrar.done('consultation.schedule', {
      fileId,
      day: '2022-02-07',
      time: '10:30',
      place: 'Түркістан, 2-кабинет',
      notice: { channel: 'portal' },
    })
    expect(await here()).toMatchObject([
      { stage: 'examination', move: 'you', cite: { act: 'law-343', unit: 'art-16-1' } },
    ])
    await mother.done('consultation.answer-appointment', { fileId, agrees: true })
    expect(await here()).toMatchObject([{ stage: 'examination', move: 'organisation' }])
  })

  it('LAW-10-1 LAW-10-3 LAW-16-1 four specialists examine, agree, and the head signs the conclusion', async () => {
    await system.setClock('2022-02-07T10:30:00+06:00')
    const { registrar, head, specialists } = cast
    await registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: ['Қасымова Айгүл'],
    })
    for (const kind of KINDS)
      await specialists[kind].done('consultation.record-examination', {
        fileId,
        kind,
        examinedOn: '2022-02-07',
        plainSummary: 'Бала тыныш, үлкеннің көмегімен үйренеді.',
        [kind]: FORMS[kind],
      })
    const direction = {
      key: 'd1',
      sector: 'education',
      service: 'Ерте дамыту',
      purpose: 'Дамуын қолдау',
      recipientId: roomId,
    }
    const drafted = await head.done<{ missing: string[] }>('consultation.draft-conclusion', {
      fileId,
      ...CONCLUSION,
      directions: [direction],
    })
    expect(drafted.missing.filter((part) => part !== 'agreement')).toEqual([])
    const alone = await head.command('consultation.sign-conclusion', { fileId })
    expect(alone.body).toMatchObject({ code: 'consultation.members-not-agreed' })
    for (const kind of KINDS) await specialists[kind].done('consultation.agree', { fileId })
    const signed = await head.done<{ conclusionId: string; statusId: string | null }>(
      'consultation.sign-conclusion',
      { fileId, confirmLimitedAbilities: true },
    )
    conclusionId = signed.conclusionId
    expect(signed.statusId).not.toBeNull()
    const [examination] = (await timeline()).steps.filter((step) => step.stage === 'examination')
    expect(examination).toMatchObject({
      state: 'done',
      on: '2022-02-07',
      href: `/consultation/conclusions/${conclusionId}`,
    })
  })

  it('LAW-10-6 the coordinator drafts, the mother agrees, the team approves, the mother consents, the service starts', async () => {
    const { coordinator, head, specialists } = cast
    const { programmeId, missing } = await coordinator.done<{ programmeId: string; missing: string[] }>(
      'programme.draft',
      programmeOf(childId, conclusionId, roomId),
    )
    expect(missing).toEqual([])
    expect(await here()).toMatchObject([
      { stage: 'programme', move: 'you', href: `/programmes/children/${childId}/decide` },
    ])
    await mother.done('programme.record-agreement', { programmeId, decision: 'agree' })
    expect(await here()).toMatchObject([{ stage: 'programme', move: 'organisation' }])
    await specialists.pedagogical.done('programme.sign-off', { programmeId })
    await head.done('programme.approve', { programmeId })
    expect(await here()).toMatchObject([{ stage: 'services', move: 'you' }])
    const direction = { personId: childId, organisationId: roomId }
    const early = await coordinator.command('programme.send-direction', direction)
    expect(early).toMatchObject({ status: 409, body: { code: 'programme.consent-missing' } })

    await mother.done('registry.record-consent', {
      personId: childId,
      purpose: 'direction',
      recipientId: roomId,
      scope: ['programme', 'conclusion'],
      decision: 'given',
      informationGiven: 'Түсіндірілді',
    })
    const { directionId } = await coordinator.done<{ directionId: string }>(
      'programme.send-direction',
      direction,
    )
    // Monday 7 February 2022 and five working days.
    expect(await here()).toMatchObject([{ stage: 'services', move: 'organisation', due: '2022-02-14' }])
    const service = await system.signIn({ role: 'service-specialist', organisation: roomId })
    await service.done('programme.answer-direction', { directionId, answer: 'accept' })
    expect(await here()).toMatchObject([{ stage: 'services', move: 'organisation', due: null }])
    await service.done('programme.answer-direction', { directionId, answer: 'start' })
    expect(await outline()).toEqual([
      'screening: done',
      'referral: done',
      'examination: done',
      'programme: done',
      'services: done',
    ])
  })

  it('LAW-1-8 the risk group ends by itself on the third birthday and waits for a resolution', async () => {
    await system.setClock('2025-01-10T09:00:00+05:00')
    const shown = await timeline()
    expect(shown.person.age.years).toBe(3)
    expect(shown.events.map((event) => event.name)).toContain('screening.risk-ended')
    expect((await here()).map((step) => step.stage)).toContain('referral')
    await cast.nurse.done('screening.resolve-risk', { childId, resolution: 'confirmed' })
    expect((await here()).map((step) => step.stage)).not.toContain('referral')
  })

  it('REP-STD-7 the department recognises the need of a child of three, and the mother applies', async () => {
    await system.setClock('2025-03-03T09:00:00+05:00')
    await cast.specialist.done('registry.record-disability', {
      personId: childId,
      group: 'child-under-seven',
      validFrom: '2025-02-03',
      issuer: 'МӘС бөлімі',
      document: 'Анықтама № 1',
      documentDate: '2025-02-03',
    })
    expect((await cast.worker.query('path.timeline', { personId: childId })).status).toBe(404)
    await cast.worker.done('placement.take-on', {
      familyName: 'Қасым',
      givenName: 'Әлихан',
      birthDate: '2022-01-10',
      sex: 'male',
      iin: '220230500019',
    })
    const invitation = (await timeline(cast.worker)).steps.find((step) => step.stage === 'placement')
    expect(invitation).toMatchObject({ state: 'ahead', href: `/placement/needs/${childId}` })
    expect((await timeline()).steps.map((step) => step.stage)).not.toContain('placement')
    await cast.worker.done('placement.recognise-need', { personId: childId, ...NEED })
    const applying = (await here()).find((step) => step.stage === 'placement')
    expect(applying).toMatchObject({
      move: 'you',
      href: `/placement/apply/${childId}`,
      cite: { act: 'order-263' },
    })
    const applied = await mother.done<{ requestId: string }>('placement.apply', { personId: childId })
    requestId = applied.requestId
    expect((await here()).find((step) => step.stage === 'placement')).toMatchObject({
      move: 'organisation',
      href: `/placement/requests/${requestId}`,
    })
  })

  it('REP-STD-16 the akimat decides on Thursday 13 March; the notice is due on Monday 17 March, by point 7', async () => {
    await runDue(system.parts.worker)
    await cast.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
    await runDue(system.parts.worker)
    await system.setClock('2025-03-13T09:00:00+05:00')
    const decided = await cast.akimat.done<{ notifyBy: string }>('placement.decide', {
      requestId,
      provides: true,
      reason: 'Мұқтаждық расталды',
      bestInterests: 'Күтім үздіксіз болады, отбасымен байланыс сақталады',
    })
    expect(decided.notifyBy).toBe('2025-03-17')
    expect((await here()).find((step) => step.stage === 'placement')).toMatchObject({
      move: 'organisation',
      due: '2025-03-17',
      cite: { act: 'order-263', unit: 'p-7' },
    })
  })

  it('REP-STD-18 the mother has ten working days over Nauryz, and it is her move', async () => {
    await system.setClock('2025-03-17T10:00:00+05:00')
    await cast.specialist.done('placement.notify', { requestId })
    await mother.done('placement.confirm-receipt', { requestId })
    // 21 March is Nauryz; 22 and 23 fall on a weekend and move to 24 and 25 March.
    expect((await here()).find((step) => step.stage === 'placement')).toMatchObject({
      move: 'you',
      due: '2025-04-03',
      cite: { act: 'order-263', unit: 'p-7' },
    })
  })

  it('REP-STD-20 the mother chooses, and the child is awaited for fifteen working days', async () => {
    await system.setClock('2025-04-03T15:00:00+05:00')
    const organisationId = residenceIdOf(TURKISTAN, 1, 1)
    await mother.done('placement.see-alternatives', { requestId })
    const chosen = await mother.done('placement.choose', { requestId, organisationId })
    expect(chosen).toMatchObject({ outcome: 'reserved', arriveBy: '2025-04-24' })
    expect((await here()).find((step) => step.stage === 'placement')).toMatchObject({ due: '2025-04-24' })
  })

  it('LAW-3-1 LAW-3-9 the organisation records the arrival: one timeline holds every step, and nothing waits any more', async () => {
    const registrar = await system.signIn({
      role: 'io-registrar',
      organisation: residenceIdOf(TURKISTAN, 1, 1),
    })
    await system.setClock('2025-04-10T09:00:00+05:00')
    await registrar.done('placement.record-arrival', {
      requestId,
      arrivedOn: '2025-04-10',
      iin: '220230500019',
    })
    expect((await here()).filter((step) => step.stage === 'placement')).toEqual([])

    const { events, steps } = await timeline()
    const names = events.map((event) => event.name)
    const story = [
      'registry.child-registered',
      'screening.result-recorded',
      'registry.consent-given',
      'consultation.file-opened',
      'consultation.conclusion-signed',
      'programme.approved',
      'placement.applied',
      'placement.decided',
      'placement.chosen',
      'placement.admitted',
    ]
    expect(names.filter((name) => story.includes(name))).toEqual(expect.arrayContaining(story))
    expect(events.every((event) => event.title !== '')).toBe(true)
    expect(steps.filter((step) => step.cite.text === '')).toEqual([])
    expect((await registrar.query('path.timeline', { personId: childId })).status).toBe(200)

    // Those who sent the child see what became of it: the clinic its referral, the coordinator the direction.
    const seen = async (who: Person, stage: string) =>
      (await timeline(who)).steps.find((step) => step.stage === stage)?.state
    expect(await seen(cast.nurse, 'referral')).toBe('done')
    expect(await seen(cast.coordinator, 'services')).toBe('done')
  })
})
