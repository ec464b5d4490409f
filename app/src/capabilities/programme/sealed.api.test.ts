import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { findHead } from './read/programmes.ts'
import { addFamily, complete, type Family, measureOf } from './testing/family.ts'
import { approved, type Draft, type Shown, useScene } from './testing/scene.ts'
import { closeProgramme } from './use-cases/review.ts'

const scene = useScene()

const TABLES = [
  'programme_programme',
  'programme_measure',
  'programme_edition',
  'programme_agreement',
  'programme_progress',
] as const
const MEASURE = {
  ...measureOf('medical'),
  title: 'Логопедпен жеке сабақ өткізу',
  familyPart: 'Әжесі күн сайын қайталайды',
}
const AGAINST = 'Сабақтың уақыты балаға ауыр'
const NOTE = 'Жаңа он сөз айта бастады'
const CLOSED = 'Мақсаттардың бәріне жетті'

/** Every text of some words that somebody typed. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{L}{4}.*\s/u.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

async function stored(tables: readonly string[]): Promise<string> {
  const { asSystem } = scene().system.parts.runner
  const rows = await asSystem(({ db }) =>
    Promise.all(tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(db)).rows)),
  )
  return JSON.stringify(rows)
}

describe('words of a programme', () => {
  let family: Family
  let draft: Draft

  beforeAll(async () => {
    family = await addFamily(scene(), 61)
    const { coordinator } = scene()
    const first = await coordinator.done<Draft>('programme.draft', complete(family.childId, family.word))
    await family.parent.done('programme.record-agreement', {
      programmeId: first.programmeId,
      decision: 'disagree',
      comment: AGAINST,
    })
    const others = ['psychological', 'pedagogical', 'social'].map((kind) => measureOf(kind))
    draft = await approved(scene(), family, [MEASURE, ...others])
    const shown = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    const [measure] = shown.programme['measures'] as readonly { readonly id: string }[]
    await coordinator.done('programme.record-progress', {
      measureId: measure?.id,
      status: 'under-way',
      note: NOTE,
    })
  })

  it('stand nowhere in the database as they were typed, the history included, and open to the family', async () => {
    const typed = textsIn([complete(family.childId, family.word), MEASURE, AGAINST, NOTE])
    expect(typed.length).toBeGreaterThan(14)
    const kept = await stored([...TABLES, 'history_event'])
    expect(typed.filter((words) => kept.includes(words))).toEqual([])
    const shown = JSON.stringify(await family.parent.shown('programme.show', { personId: family.childId }))
    for (const words of [MEASURE.title, MEASURE.familyPart, AGAINST, NOTE]) expect(shown).toContain(words)
  })

  it('are open in the extract of the family', async () => {
    const extract = JSON.stringify(
      await family.parent.shown('data-rights.extract', { personId: family.childId }),
    )
    for (const words of [MEASURE.title, AGAINST, NOTE]) expect(extract).toContain(words)
    expect(extract).not.toMatch(/"v[12]\.[0-9a-f-]{36}\./)
  })

  it('are opened by no list, no home and no path, and terms go on without them', async () => {
    const { system, coordinator } = scene()
    const owner = new pg.Client({ connectionString: system.superUrl })
    await owner.connect()
    await owner.query('delete from vault_key where subject_id = $1', [family.childId])
    await owner.end()
    expect(await coordinator.shown('programme.programmes', { standing: 'approved' })).toMatchObject({
      total: 1,
    })
    expect((await coordinator.query('programme.directions', { personId: family.childId })).status).toBe(200)
    expect((await coordinator.page('/kk/home')).statusCode).toBe(200)
    expect((await family.parent.page(`/kk/path/${family.childId}`)).statusCode).toBe(200)
    expect((await coordinator.query('programme.show', { personId: family.childId })).status).toBe(500)

    await system.parts.runner.asSystem(async (act) => {
      const head = await findHead(act.db, draft.programmeId)
      if (head !== undefined) await closeProgramme(act, head, { reason: 'goals-reached', note: CLOSED })
    })
    const kept = await stored(['programme_programme'])
    expect(kept).toContain('"state":"closed"')
    expect(kept).not.toContain(CLOSED)
  })
})
