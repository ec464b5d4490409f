import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealOldWords } from '#platform/vault/seal-old-words.ts'
import type { Row } from '#platform/vault/sealed-column.ts'
import {
  CONCLUSION,
  type Consultation,
  drafted,
  everyoneAgrees,
  FORMS,
  type Opened,
  openFor,
  SESSION_DAY,
  startConsultation,
  TURKISTAN,
} from '../capabilities/consultation/consultation.fixture.ts'
import { CAPABILITIES } from './capabilities.ts'

const COLUMNS = CAPABILITIES.flatMap(({ sealed = [] }) => sealed)
const TABLES = ['consultation_examination', 'consultation_draft', 'consultation_conclusion'] as const

let at: Consultation
let file: Opened

const asSystem = <T>(work: Parameters<typeof at.system.parts.runner.asSystem<T>>[0]) =>
  at.system.parts.runner.asSystem(work)

async function stored(table: string): Promise<readonly Row[]> {
  const { rows } = await asSystem(({ db }) => sql<Row>`select * from ${sql.table(table)}`.execute(db))
  return rows
}

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
  file = await openFor(at, 'Ерасыл')
  await drafted(at, 'Аяла')
})
afterAll(() => at.system.close())

/** Every text of four letters and more that somebody typed. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{L}{4}.*\s/u.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('words about health', () => {
  it('stand nowhere in the database as they were typed, and open to those who may read them', async () => {
    const { fileId } = await drafted(at, 'Сезім')
    await everyoneAgrees(at, fileId)
    const { conclusionId } = await at.head.done<{ conclusionId: string }>('consultation.sign-conclusion', {
      fileId,
    })
    const typed = textsIn([FORMS, CONCLUSION])
    expect(typed.length).toBeGreaterThan(5)
    for (const table of TABLES) {
      const text = JSON.stringify(await stored(table))
      for (const words of typed) expect(text).not.toContain(words)
    }
    const shown = JSON.stringify(await at.head.shown('consultation.conclusion', { conclusionId }))
    expect(shown).toContain(CONCLUSION.childView.said)
  })

  it('do not open in another child’s row', async () => {
    const [first, second] = await stored('consultation_draft')
    await asSystem(({ db }) =>
      sql`update consultation_draft set content = ${JSON.stringify(first?.['content'])} where id = ${second?.['id']}`.execute(
        db,
      ),
    )
    const answer = await at.head.query('consultation.file', { fileId: second?.['id'] })
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain(CONCLUSION.childView.said)
  })

  it('are sealed at the next start where an installation has kept them open before', async () => {
    const id = file.fileId
    const content = JSON.stringify(CONCLUSION)
    await asSystem(({ db }) =>
      sql`insert into consultation_draft (region, id, person_id, content, revision)
        values (${TURKISTAN}, ${id}, ${file.personId}, ${content}, 1)`.execute(db),
    )
    const owner = new pg.Client({ connectionString: at.system.superUrl })
    await owner.connect()
    await owner.query(`delete from installation where key like 'words-sealed:%'`)
    await owner.end()
    await sealOldWords(at.system.parts.runner.asSystem, COLUMNS)
    const row = (await stored('consultation_draft')).find((one) => one['id'] === id)
    expect(row?.['content']).toMatch(/^v[12]\./)
    const opened = await asSystem((act) =>
      act.vault.open({ field: 'consultation_draft.content', id }, String(row?.['content'])),
    )
    expect(JSON.parse(opened)).toEqual(JSON.parse(content))
  })
})
