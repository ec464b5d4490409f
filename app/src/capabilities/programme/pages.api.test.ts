import { describe, expect, it } from 'vitest'
import { addFamily, complete } from './testing/family.ts'
import { type Draft, useScene } from './testing/scene.ts'

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
})
