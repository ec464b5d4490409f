import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { addFamily, checksOf, type Family, findOrganisation, measureOf, REGION } from './testing/family.ts'
import { approved, consentTo, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

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
