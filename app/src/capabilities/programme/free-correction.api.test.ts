import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { conclude } from './testing/conclusion.ts'
import { addFamily, complete, type Family, findOrganisation, measureOf } from './testing/family.ts'
import { approved, consentTo, type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

describe('A6 correction before any disability', () => {
  let family: Family
  let room: string

  beforeAll(async () => {
    family = await addFamily(scene(), 9)
    room = await findOrganisation(scene().system, 'correction-room')
  })

  it('LAW-15-1 LAW-15-4 has no place for a price or a group of disability: such fields are refused', async () => {
    const priced = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), price: 5000 }],
    })
    expect(priced.status).toBe(422)
    const grouped = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      disabilityGroup: 'child-under-seven',
    })
    expect(grouped.status).toBe(422)
    const paid = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), funding: 'family' }],
    })
    expect(paid.status).toBe(422)
  })

  it('LAW-13-1 LAW-13-2 takes a described source beside the budget, and it makes nothing paid for the family', async () => {
    const child = await addFamily(scene(), 31)
    const write = (measure: object) =>
      scene().coordinator.command<Draft & { fields: object[] }>('programme.draft', {
        ...complete(child.childId, child.word),
        measures: [{ ...measureOf('pedagogical'), ...measure }],
        notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
      })
    const nameless = await write({ funding: 'other-source' })
    expect(nameless.status).toBe(422)
    expect(nameless.body.fields).toMatchObject([{ path: 'measures.0.fundingNote', code: 'required' }])
    for (const paid of [{ funding: 'family' }, { funding: 'other-source', fundingNote: 'Қор', price: 100 }])
      expect((await write(paid)).status).toBe(422)

    const given = await write({ funding: 'other-source', fundingNote: 'Қайырымдылық қоры' })
    expect(given.status).toBe(200)
    const text = await child.parent.page(`/kk/programmes/children/${child.childId}/decide`)
    expect(text.body).toContain('Заңда тыйым салынбаған өзге көз: Қайырымдылық қоры')
    expect(text.body).toContain('Барлық іс-шара тегін. Отбасы ештеңе төлемейді.')
  })

  it('LAW-15-4 no input, answer or table of this capability asks for a price or a disability', async () => {
    const { paths } = JSON.parse((await scene().system.app.inject('/api/openapi.json')).body) as {
      paths: Record<string, unknown>
    }
    const own = Object.entries(paths).filter(([path]) => path.includes('/programme.'))
    expect(own.length).toBeGreaterThan(10)
    expect(JSON.stringify(own)).not.toMatch(/"(price|cost|fee|payment|disability\w*|group)"/i)
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name like 'programme\\_%'",
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((row) => /price|cost|fee|disab|group/.test(row.column_name))).toEqual([])
  })

  it('LAW-15-3 A6 starts free correction with no disability on file and counts the days from 05.09.2023', async () => {
    const conclusionId = await conclude(scene(), family, { signedOn: '2023-09-20' })
    await approved(scene(), family, [measureOf('pedagogical', room)], {
      conclusionId,
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
    })
    await consentTo(family, room)
    const { directionId } = await scene().coordinator.done<{ directionId: string }>(
      'programme.send-direction',
      {
        personId: family.childId,
        organisationId: room,
      },
    )
    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
    await worker.done('programme.answer-direction', { directionId, answer: 'start' })

    const { statuses } = await scene().registrar.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
    const counted = { noticedOn: '2023-09-05', startedOn: '2023-10-02', daysFromNoticed: 27 }
    for (const reader of [scene().coordinator, family.parent, worker]) {
      const { directions } = await reader.shown<{ directions: object[] }>('programme.directions', {
        personId: family.childId,
      })
      expect(directions).toMatchObject([counted])
    }
    const page = await worker.page(`/kk/directions/${directionId}`)
    expect(page.body).toContain('Байқалған күннен қызмет басталғанға дейінгі күн саны')
  })

  it('LAW-17-2 does not stop a service because the family does not take part', async () => {
    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
    const { directions } = await worker.shown<{
      directions: { personId: string; measures: { id: string }[] }[]
    }>('programme.directions', {})
    const measureId = directions.find((one) => one.personId === family.childId)?.measures[0]?.id
    const stopped = await worker.command('programme.record-progress', {
      measureId,
      status: 'stopped',
      note: 'Анасы келмеді',
      familyTookPart: false,
    })
    expect(stopped.body).toMatchObject({
      code: 'programme.service-goes-on',
      cite: [{ unit: 'art-17-1', mark: 'project-reading' }],
    })
    await worker.done('programme.record-progress', {
      measureId,
      status: 'under-way',
      note: 'Сабақ өтті',
      familyTookPart: false,
    })
    const { programme } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(programme['measures']).toMatchObject([
      { status: 'under-way', progress: [{ familyTookPart: false }] },
    ])
  })
})
