import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations } from '#capabilities/network/index.ts'
import { sealOldWords } from '#platform/vault/seal-old-words.ts'
import { openRow } from '#platform/vault/sealed-column.ts'
import { SEALED } from './store/sealed.ts'
import {
  addFamily,
  checksOf,
  complete,
  type Family,
  findOrganisation,
  measureOf,
  REGION,
  withoutInfrastructure,
} from './testing/family.ts'
import { type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

describe('A9 completeness of a programme', () => {
  let family: Family

  beforeAll(async () => {
    family = await addFamily(scene(), 1)
  })

  it('LAW-1-33 A9 refuses the approval without the infrastructure check and says which part is empty', async () => {
    const room = await findOrganisation(scene().system, 'correction-room')
    const whole = withoutInfrastructure(family)
    const measures = whole.measures.map((one) =>
      one.kind === 'pedagogical' ? measureOf('pedagogical', room) : one,
    )
    const draft = await scene().coordinator.done<Draft>('programme.draft', { ...whole, measures })
    expect(draft.missing).toEqual(['infrastructure'])
    const { status, body } = await scene().head.command('programme.approve', {
      programmeId: draft.programmeId,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'programme.incomplete',
      cite: [{ act: 'law-343', unit: 'art-1-24' }],
      facts: { missing: ['infrastructure'] },
    })
  })

  it('LAW-1-34 A9 is not satisfied by a look for another kind, and names the kind that the measure needs', async () => {
    const { missing, programmeId } = await scene().coordinator.done<Draft>('programme.draft', {
      personId: family.childId,
      infrastructure: checksOf('primary-care'),
    })
    expect(missing).toEqual(['infrastructure'])
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', { programmeId })
    expect(programme['uncheckedKinds']).toEqual(['correction-room'])
    const page = await scene().coordinator.page(`/kk/programmes/${programmeId}/infrastructure`)
    expect(page.body).toContain(`/infrastructure?kind=correction-room"`)
    const approval = await scene().head.command('programme.approve', { programmeId })
    expect(approval.body).toMatchObject({ facts: { missing: ['infrastructure'] } })
  })

  it('LAW-1-34 A9 approves after the register was checked: 84 km, home visits chosen', async () => {
    const { missing, programmeId } = await scene().coordinator.done<Draft>('programme.draft', {
      personId: family.childId,
      infrastructure: { checks: [{ kind: 'correction-room', distanceKm: 84, way: 'home-visits' }] },
    })
    expect(missing).toEqual([])
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await scene().specialist.done('programme.sign-off', { programmeId })
    const answer = await scene().head.done<{ state: string; reviewDue: string }>('programme.approve', {
      programmeId,
    })
    expect(answer).toMatchObject({ state: 'approved', reviewDue: '2024-10-02' })

    const { programme } = await scene().coordinator.shown<Shown>('programme.show', { programmeId })
    const rooms = await scene().system.parts.runner.asSystem((act) =>
      listOrganisations(act.db, { region: REGION, kinds: ['correction-room'], state: 'existing' }),
    )
    expect(rooms.organisations.length).toBeGreaterThan(0)
    const checks = programme['checks'] as readonly Record<string, unknown>[]
    expect(checks.find((one) => one['kind'] === 'correction-room')).toMatchObject({
      reach: 'same-region',
      inRegion: rooms.organisations.length,
      nearestName: rooms.organisations[0]?.name,
      distanceKm: 84,
      way: 'home-visits',
      checkedOn: '2023-10-02',
    })
  })

  it('names the specialty of whoever signed in the words of the consultation', async () => {
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', {
      personId: family.childId,
    })
    const page = await scene().coordinator.page(`/kk/programmes/${programme.id}`)
    expect(page.body).toContain(', Логопед')
  })

  it('LAW-1-33 takes a reasoned "not established" and a reasoned "not indicated"', async () => {
    const other = await addFamily(scene(), 2)
    const whole = complete(other.childId, other.word)
    const { missing } = await scene().coordinator.done<Draft>('programme.draft', {
      ...whole,
      sections: { ...whole.sections, endurance: { notEstablished: 'Бала ауырып тұр' } },
      infrastructure: { notEstablished: 'Отбасы көшіп жатыр' },
      measures: [measureOf('medical')],
      notIndicated: { psychological: 'қажет емес', pedagogical: 'қажет емес', social: 'қажет емес' },
    })
    expect(missing).toEqual([])
  })
})

describe('what is stored about completeness', () => {
  const MENDS = new URL('../../../migrations/0173_programme_completeness.sql', import.meta.url)

  async function run(sql: string) {
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }

  /** The migration is older than the seals: it finds the texts as they were kept then, and they are sealed after it. */
  async function unsealed(work: () => Promise<void>): Promise<void> {
    const { asSystem } = scene().system.parts.runner
    await asSystem(async (act) => {
      const rows = await act.db.selectFrom('programme_programme').selectAll().execute()
      for (const row of rows) {
        const opened = await openRow(act, 'programme_programme', row, SEALED)
        const content = JSON.stringify(opened['content'])
        await act.db.updateTable('programme_programme').set({ content }).where('id', '=', row.id).execute()
      }
    })
    await work()
    await run(`delete from installation where key like 'words-sealed:%'`)
    await sealOldWords(asSystem, SEALED)
  }

  async function draft(serial: number, extra: object) {
    const family = await addFamily(scene(), serial)
    const given = { ...complete(family.childId, family.word), ...extra }
    return scene().coordinator.done<Draft>('programme.draft', given)
  }

  const standing = async ({ programmeId }: Draft) =>
    (await scene().coordinator.shown<Shown>('programme.show', { programmeId })).programme['standing']

  it('LAW-1-33 mends what was stored wrongly, so that the lists say of each draft what its parts say', async () => {
    const room = await findOrganisation(scene().system, 'correction-room')
    const nothing = { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' }
    const elsewhere = { measures: [measureOf('pedagogical', room)], notIndicated: nothing }
    const drafts = {
      whole: await draft(31, {}),
      reasoned: await draft(32, { ...elsewhere, childView: { heard: false, reason: 'Ауырып тұр' } }),
      oneKind: await draft(33, { measures: [measureOf('medical')] }),
      unchecked: await draft(34, { ...elsewhere, infrastructure: checksOf('primary-care') }),
      notRead: await draft(35, { sections: {} }),
    }
    const right = await Promise.all(Object.values(drafts).map(standing))
    expect(right).toEqual(['awaiting-family', 'awaiting-family', 'draft', 'draft', 'draft'])

    await run("update programme_programme set is_complete = not is_complete where state = 'draft'")
    expect(await standing(drafts.oneKind)).toBe('awaiting-family')
    await unsealed(async () => run(await readFile(MENDS, 'utf8')))
    expect(await Promise.all(Object.values(drafts).map(standing))).toEqual(right)
  })
})
