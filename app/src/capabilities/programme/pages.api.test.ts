import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { addFamily, complete, findOrganisation } from './testing/family.ts'
import { consentTo, type Draft, useScene } from './testing/scene.ts'

const scene = useScene()

describe('pages', () => {
  it('opens every page of the path to those whom it concerns', async () => {
    const family = await addFamily(scene(), 12)
    const { programmeId } = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    const at = `/kk/programmes/${programmeId}`
    const forCoordinator = [
      '/kk/programmes',
      at,
      `${at}/read`,
      `${at}/sections/needs`,
      `${at}/infrastructure`,
      `${at}/infrastructure?kind=correction-room`,
      `${at}/infrastructure/reason`,
      `${at}/measures/new`,
      `${at}/measures/new?template=speech-therapy`,
      `${at}/not-indicated/medical`,
      `${at}/best-interests`,
      `${at}/child-view`,
      `${at}/paper-agreement`,
      `${at}/review`,
    ]
    for (const path of forCoordinator)
      expect([path, (await scene().coordinator.page(path)).statusCode]).toEqual([path, 200])
    const forFamily = ['', '/decide', '/review'].map(
      (end) => `/kk/programmes/children/${family.childId}${end}`,
    )
    for (const path of forFamily)
      expect([path, (await family.parent.page(path)).statusCode]).toEqual([path, 200])
    expect((await scene().specialist.page(`${at}/sign-off`)).statusCode).toBe(200)
    expect((await scene().head.page(`${at}/approve`)).statusCode).toBe(200)
  })

  it('keeps what was typed when a section is saved from a stale page', async () => {
    const family = await addFamily(scene(), 13)
    const { programmeId } = await scene().coordinator.done<Draft>('programme.draft', {
      personId: family.childId,
    })
    const path = `/kk/programmes/${programmeId}/sections/needs`
    const response = await scene().coordinator.post(path, {
      _key: 'k-stale',
      personId: family.childId,
      version: '1',
      'sections.needs.text': 'Сөйлеуге қиналады',
    })
    expect(response.statusCode).toBe(409)
    expect(response.body).toContain('Сөйлеуге қиналады')
  })

  it('writes, agrees, directs and answers through forms alone', async () => {
    const family = await addFamily(scene(), 14)
    const room = await findOrganisation(scene().system, 'correction-room')
    const send = async (who: Person, path: string, fields: Record<string, string>) => {
      const response = await who.post(`/kk${path}`, { _key: `${path} ${fields['answer'] ?? ''}`, ...fields })
      expect([path, response.statusCode, response.statusCode === 303 ? '' : response.body]).toEqual([
        path,
        303,
        '',
      ])
      return String(response.headers.location)
    }
    const { coordinator, specialist, head } = scene()
    const start = `/programmes/children/${family.childId}/new`
    const at = (await send(coordinator, start, { personId: family.childId })).slice('/kk'.length)

    const { personId } = { personId: family.childId }
    for (const section of [
      'needs',
      'interests',
      'aspirations',
      'somatic-forecast',
      'endurance',
      'family-status',
    ])
      await send(coordinator, `${at}/sections/${section}`, {
        personId,
        [`sections.${section}.text`]: `Форма арқылы: ${section}`,
      })
    await send(coordinator, `${at}/infrastructure`, {
      personId,
      'infrastructure.checks.0.kind': 'correction-room',
      'infrastructure.checks.0.distanceKm': '84',
      'infrastructure.checks.0.way': 'home-visits',
    })
    await send(coordinator, `${at}/measures/new`, {
      kind: 'pedagogical',
      title: 'Логопедпен сабақтар',
      goalType: 'correction',
      activity: 'social',
      executor: 'organisation',
      organisationId: room,
      place: 'Кабинетте',
      'startsOn.day': '9',
      'startsOn.month': '10',
      'startsOn.year': '2023',
      'endsOn.day': '1',
      'endsOn.month': '6',
      'endsOn.year': '2024',
      volume: 'аптасына 2 рет',
      funding: 'budget',
    })
    for (const kind of ['medical', 'psychological', 'social'])
      await send(coordinator, `${at}/not-indicated/${kind}`, {
        personId,
        [`notIndicated.${kind}`]: 'қажет емес',
      })
    await send(coordinator, `${at}/best-interests`, { personId, bestInterests: 'Бала отбасында өседі' })
    await send(coordinator, `${at}/child-view`, {
      personId,
      'childView.heard': 'no',
      'childView.reason': 'Сегіз айлық',
    })

    const programmeId = at.split('/').at(-1) ?? ''
    await send(family.parent, `/programmes/children/${personId}/decide`, { programmeId, decision: 'agree' })
    await send(specialist, `${at}/sign-off`, {})
    await send(head, `${at}/approve`, {})
    await consentTo(family, room)
    expect(await send(coordinator, `/programmes/children/${personId}/send/${room}`, {})).toBe(`/kk${at}`)

    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
    const { directions } = await worker.shown<{ directions: { id: string; measures: { id: string }[] }[] }>(
      'programme.directions',
      {},
    )
    const [direction] = directions
    expect((await worker.page('/kk/directions')).body).toContain('Логопедпен сабақтар')
    await send(worker, `/directions/${direction?.id}`, { answer: 'start' })
    expect((await worker.page(`/kk/directions/${direction?.id}`)).statusCode).toBe(200)
    const progress = `/programmes/measures/${direction?.measures[0]?.id}/progress`
    expect((await worker.page(`/kk${progress}`)).statusCode).toBe(200)
    await send(worker, progress, { status: 'under-way', note: 'Бірінші сабақ өтті', familyTookPart: 'no' })
    const page = await family.parent.page(`/kk/programmes/children/${personId}`)
    expect(page.body).toContain('Бірінші сабақ өтті')
    expect((await head.page(`/kk${at}/review`)).statusCode).toBe(200)
  })

  it('asks for a reason at the field when the representative disagrees, in three languages, and loses nothing', async () => {
    const family = await addFamily(scene(), 16)
    const { programmeId, revision } = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    const path = `programmes/children/${family.childId}/decide`
    const empty = await family.parent.page(`/kk/${path}`)
    const from = empty.body.indexOf('Келіспеймін')
    const field = empty.body.slice(from, empty.body.indexOf('</form>', from))
    expect(field).toContain('name="comment"')
    expect(field).not.toContain('міндетті емес')

    const words = { kk: 'Себебін жазыңыз', ru: 'Напишите причину', en: 'Write the reason' }
    for (const [lang, said] of Object.entries(words)) {
      const fields = { _key: `no-${lang}`, programmeId, revision: String(revision), decision: 'disagree' }
      const response = await family.parent.post(`/${lang}/${path}`, { ...fields, comment: '' })
      expect([lang, response.statusCode]).toEqual([lang, 422])
      expect(response.body).toMatch(new RegExp(`id="f-comment-error"[^]*?${said}`))
      expect(response.body).toMatch(/value="disagree" checked/)
      expect(response.body.indexOf('f-comment-error')).toBeLessThan(response.body.indexOf('id="measures"'))
    }
    const { coordinator } = scene()
    const paper = await coordinator.post(`/kk/programmes/${programmeId}/paper-agreement`, {
      _key: 'paper-no',
      decision: 'disagree',
      document: 'Парақ № 7',
    })
    expect(paper.statusCode).toBe(422)
    expect(paper.body).toContain('id="f-comment-error"')
    expect(paper.body).toContain('id="f-representativeId-error"')
    expect(paper.body).toContain('Парақ № 7')
    const sent = await family.parent.post(`/kk/${path}`, {
      _key: 'no-said',
      programmeId,
      decision: 'disagree',
      comment: 'Сабақ тым көп',
    })
    expect(sent.statusCode).toBe(303)
  })

  it('shows an empty measure form with a mistake at every field that is missing', async () => {
    const family = await addFamily(scene(), 15)
    const { programmeId } = await scene().coordinator.done<Draft>('programme.draft', {
      personId: family.childId,
    })
    const response = await scene().coordinator.post(`/kk/programmes/${programmeId}/measures/new`, {
      _key: 'k-empty',
      title: 'Сабақ <b>',
    })
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('Сабақ &lt;b')
    expect(response.body.match(/aria-invalid="true"/g)?.length).toBeGreaterThan(3)
  })
})
