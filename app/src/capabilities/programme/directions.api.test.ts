import { beforeAll, describe, expect, it } from 'vitest'
import { conclude } from './testing/conclusion.ts'
import { addFamily, checksOf, type Family, findOrganisation, measureOf } from './testing/family.ts'
import { approved, consentTo, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

describe('A5 partial consent', () => {
  let family: Family
  const to: Record<'room' | 'doctor' | 'home', string> = { room: '', doctor: '', home: '' }
  let conclusionId = ''

  beforeAll(async () => {
    family = await addFamily(scene(), 10)
    to.room = await findOrganisation(scene().system, 'correction-room')
    to.doctor = await findOrganisation(scene().system, 'primary-care')
    to.home = await findOrganisation(scene().system, 'home-assistance-unit')
    conclusionId = await conclude(scene(), family, {
      proposals: [
        { recipientId: to.room, service: 'Түзеу сабақтары' },
        { recipientId: to.doctor, service: 'Невролог бақылауы' },
        { recipientId: to.home, service: 'Үйде әлеуметтік көмек' },
      ],
    })
    const measures = [
      measureOf('pedagogical', to.room),
      measureOf('medical', to.doctor),
      measureOf('social', to.home),
      measureOf('psychological'),
    ]
    await approved(scene(), family, measures, {
      conclusionId,
      infrastructure: checksOf('correction-room', 'primary-care', 'home-assistance-unit'),
    })
  })
  const send = (organisationId: string, by: object = {}) =>
    scene().coordinator.command<{ directionId: string; code: string }>('programme.send-direction', {
      personId: family.childId,
      organisationId,
      ...by,
    })

  it('LAW-10-6 sends nothing without a consent for this very organisation', async () => {
    const refused = await send(to.room)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'programme.consent-missing',
      cite: [{ act: 'law-343', unit: 'art-10-2' }],
    })
    const shown = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(shown.proposals.map((one) => one.consent)).toEqual(['missing', 'missing', 'missing'])
  })

  it('LAW-10-6 A5 opens the file to (a) and (b) and not to (c), and the attempt of (c) is written down', async () => {
    await consentTo(family, to.room)
    await consentTo(family, to.doctor)
    await consentTo(family, to.home, 'refused')
    expect((await send(to.room)).status).toBe(200)
    expect((await send(to.doctor, { conclusionId })).status).toBe(200)
    for (const by of [{}, { conclusionId }])
      expect((await send(to.home, by)).body).toMatchObject({ code: 'programme.consent-refused' })

    const open = await scene().system.signIn({ role: 'service-specialist', organisation: to.room })
    const closed = await scene().system.signIn({ role: 'service-specialist', organisation: to.home })
    expect(closed.organisationId).toBe(to.home)
    const social = await scene().system.signIn({ role: 'social-worker', organisation: to.home })
    const bySocial = await social.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(bySocial.people).toEqual([])
    const found = await open.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(found.people).toHaveLength(1)
    const nothing = await closed.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(nothing.people).toEqual([])
    expect((await closed.query('registry.child', { childId: family.childId })).status).toBe(404)
    const { directions } = await closed.shown<{ directions: unknown[] }>('programme.directions', {})
    expect(directions).toEqual([])

    const { readings } = await family.parent.shown<{
      readings: { useCase: string; role: string; outcome: string; organisationId: string | null }[]
    }>('audit.who-opened', { personId: family.childId })
    const attempts = readings.filter((one) => one.organisationId === to.home)
    expect(attempts.map(({ useCase, role, outcome }) => [useCase, role, outcome]).toSorted()).toEqual([
      ['registry.child', 'service-specialist', 'refused'],
      ['registry.search', 'service-specialist', 'refused'],
      ['registry.search', 'social-worker', 'refused'],
    ])
  })

  it('does not direct twice to the same organisation', async () => {
    expect((await send(to.room)).body).toMatchObject({ code: 'programme.already-directed' })
  })

  it('LAW-10-7 a withdrawal closes the file, keeps the past and tells the organisation without the child', async () => {
    const shown = await family.parent.shown<{ consents: { id: string; recipientId: string | null }[] }>(
      'registry.child',
      { childId: family.childId },
    )
    const consentId = shown.consents.find((one) => one.recipientId === to.room)?.id
    await family.parent.done('registry.withdraw-consent', { consentId })

    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: to.room })
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    const inbox = await worker.shown<{ directions: { personId: string }[]; withdrawn: object[] }>(
      'programme.directions',
      {},
    )
    expect(inbox.directions.filter((one) => one.personId === family.childId)).toEqual([])
    expect(inbox.withdrawn).toEqual([
      { number: expect.any(String), withdrawnOn: '2023-10-02', why: 'consent-withdrawn' },
    ])
    const { directions } = await scene().coordinator.shown<{ directions: { state: string }[] }>(
      'programme.directions',
      { personId: family.childId },
    )
    expect(directions.map((one) => one.state).toSorted()).toEqual(['sent', 'withdrawn'])
    expect((await send(to.room)).body).toMatchObject({ code: 'programme.consent-withdrawn' })
  })

  it('a refusing organisation says why and sees the child no more', async () => {
    const doctor = await scene().system.signIn({ role: 'primary-care-doctor', organisation: to.doctor })
    const { directions } = await doctor.shown<{ directions: { id: string }[] }>('programme.directions', {})
    const directionId = directions[0]?.id
    const silent = await doctor.command('programme.answer-direction', { directionId, answer: 'refuse' })
    expect(silent.status).toBe(422)
    await doctor.done('programme.answer-direction', {
      directionId,
      answer: 'refuse',
      reason: 'Невролог демалыста',
    })
    expect((await doctor.query('registry.child', { childId: family.childId })).status).toBe(404)
  })
})

describe('a direction by a conclusion', () => {
  it('LAW-15-3 LAW-10-6 needs no programme, and still its own consent', async () => {
    const family = await addFamily(scene(), 21)
    const room = await findOrganisation(scene().system, 'speech-therapy-point')
    const wanted = { personId: family.childId, organisationId: room }
    const groundless = await scene().coordinator.command('programme.send-direction', wanted)
    expect(groundless.body).toMatchObject({ code: 'programme.direction-rests-on-nothing' })

    const conclusionId = await conclude(scene(), family, { recipientId: room })
    const { proposals } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(proposals).toMatchObject([{ organisationId: room, consent: 'missing', conclusionId }])
    const silent = await scene().coordinator.command('programme.send-direction', { ...wanted, conclusionId })
    expect(silent.body).toMatchObject({ code: 'programme.consent-missing' })

    await consentTo(family, room)
    const { programmeId } = await scene().coordinator.done<{ programmeId: string | null }>(
      'programme.send-direction',
      { ...wanted, conclusionId },
    )
    expect(programmeId).toBeNull()
  })

  it('LAW-1-35 a programme cannot rest on the conclusion of another child', async () => {
    const family = await addFamily(scene(), 22)
    const conclusionId = await conclude(scene(), await addFamily(scene(), 23), {})
    const other = await scene().coordinator.command('programme.draft', {
      personId: family.childId,
      conclusionId,
    })
    expect(other.body).toMatchObject({ code: 'programme.conclusion-unknown' })
  })
})

describe('a direction under several consents', () => {
  it('LAW-10-7 DEC-6 goes on while another consent for the same organisation stands, and closes with the last', async () => {
    const family = await addFamily(scene(), 34)
    const room = await findOrganisation(scene().system, 'speech-therapy-point')
    const conclusionId = await conclude(scene(), family, { recipientId: room })
    await consentTo(family, room)
    await consentTo(family, room)
    await scene().coordinator.done('programme.send-direction', {
      personId: family.childId,
      organisationId: room,
      conclusionId,
    })
    const { consents } = await family.parent.shown<{ consents: { id: string }[] }>('registry.child', {
      childId: family.childId,
    })
    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
    const seen: number[] = []
    for (const { id } of consents) {
      seen.push((await worker.query('registry.child', { childId: family.childId })).status)
      await family.parent.done('registry.withdraw-consent', { consentId: id })
    }
    seen.push((await worker.query('registry.child', { childId: family.childId })).status)
    expect(seen).toEqual([200, 200, 404])
  })
})
