import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCsv } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { REPORT_DATA_SETS } from './data/report-figures.ts'
import { TABLE_NUMBERS } from './domain/data-set.ts'
import { DEFINITIONS } from './domain/definitions.ts'
import { FILE_NAMES } from './domain/read-table.ts'

const published = join(import.meta.dirname, '../../../../../shared/requirements/tables')
const hasFiles = existsSync(published)
if (!hasFiles) process.stdout.write('skipped: the files of the published tables are not on this machine\n')

let system: TestSystem
let statistician: Person

beforeAll(async () => {
  system = await startTestSystem('2024-06-01T09:00:00+05:00')
  statistician = await system.signIn({ role: 'statistician' })
})
afterAll(() => system.close())

const FILE_COLUMNS = {
  1: 'total,rural,urban',
  2: 'persons',
  3: 'total,women,men',
  4: 'adults,children_under18,visual_impairment,hearing_impairment,musculoskeletal,wheelchair_users',
  5: 'group1,group2,group3',
  6: 'children',
} as const

/** The shipped figures written as the files that are imported. */
function fileOf(number: 1 | 2 | 3 | 4 | 5 | 6): string {
  const code = (key: string) => (key === 'KZ' ? 'KZ' : `KZ-${key.slice(0, 2)}`)
  const first = number === 2 ? 'category_key,category_kk_source' : 'region_code,region_kk_source'
  const lines = REPORT_DATA_SETS[number].rows.map((row) =>
    [code(row.key), row.printed, ...row.values].join(','),
  )
  return [`${first},${FILE_COLUMNS[number]}`, ...lines].join('\n')
}

const files = () => Object.fromEntries(TABLE_NUMBERS.map((number) => [number, fileOf(number)]))

type Imported = {
  imported: number
  checksHeld: number
  differences: { code: string; region: string | null; difference: number }[]
  flaggedLabels: { table: number; printed: string }[]
}

function expectA29(result: Imported): void {
  const difference = (code: string, region: string) =>
    result.differences.find((one) => one.code === code && one.region === region)?.difference
  expect(result.imported).toBe(6)
  expect(difference('persons-2-and-1', 'KZ')).toBe(-22_573)
  expect(difference('persons-4-and-1', 'KZ')).toBe(-25_403)
  expect(difference('children-alone', '630000000')).toBe(1792)
  expect(difference('children-merged', '630000000')).toBe(53)
  expect(result.flaggedLabels.filter((one) => one.printed.includes('16 жастан'))).toHaveLength(6)
  expect(result.flaggedLabels).toHaveLength(8)
}

type Table = {
  asOf: string
  corrected: boolean
  importedAt: string | null
  title: { label: string; printed: string }
  columns: { key: string; printed: string; shown: string; isKnown: boolean }[]
  rows: { key: string; name: string; printed: string; values: (number | null)[]; hidden: (string | null)[] }[]
}

describe('statistics over HTTP', () => {
  it('REP-I-5 shows the six tables of the report before any import, with source and labels as printed', async () => {
    for (const number of TABLE_NUMBERS) {
      const table = await statistician.shown<Table & { source: string }>('statistics.table', { number })
      expect(table).toMatchObject({ asOf: '2023-11-20', importedAt: null })
      expect(table.source).toContain('inva.gov.kz')
      expect(table.columns.map((column) => column.printed)).toEqual(
        DEFINITIONS[number].columns.map((column) => column.printed),
      )
    }
  })

  it('A29 imports tables 1–6 sent as text: checks pass, differences are reported, labels are flagged', async () => {
    expectA29(await statistician.done<Imported>('statistics.import-report', { tables: files() }))
    const table = await statistician.shown<Table>('statistics.table', { number: 1 })
    expect(table.importedAt).not.toBeNull()
    expect(table.rows[0]?.values).toEqual([715_157, 305_499, 409_658])
  })

  it.skipIf(!hasFiles)('A29 imports the published files from a folder on the command line', async () => {
    const useCase = system.parts.useCases.get('statistics.import-report')
    if (useCase === undefined) throw new Error('no such command')
    const outcome = await system.parts.runner.run(
      useCase,
      { dir: published },
      { actor: systemActor, lang: 'en' },
    )
    expect(outcome.ok).toBe(true)
    if (outcome.ok) expectA29(outcome.value as Imported)
  })

  it('refuses a folder to callers from outside and names the file that a folder lacks', async () => {
    const outside = await statistician.command('statistics.import-report', { dir: '/etc' })
    expect([outside.status, outside.body['code']]).toEqual([403, 'statistics.folder-not-open'])

    const folder = mkdtempSync(join(tmpdir(), 'tirek-tables-'))
    writeFileSync(join(folder, FILE_NAMES[1]), fileOf(1))
    const useCase = system.parts.useCases.get('statistics.import-report')
    if (useCase === undefined) throw new Error('no such command')
    const outcome = await system.parts.runner.run(
      useCase,
      { dir: folder },
      { actor: systemActor, lang: 'en' },
    )
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'statistics.file-missing', facts: { file: FILE_NAMES[2] } },
    })
    rmSync(folder, { recursive: true })
  })

  it('REP-I-20 refuses tables whose sums do not agree and imports nothing', async () => {
    const before = await statistician.shown<Table>('statistics.table', { number: 1 })
    const spoilt = { ...files(), 1: fileOf(1).replace('74019', '74018') }
    const { status, body } = await statistician.command('statistics.import-report', { tables: spoilt })
    expect([status, body['code']]).toEqual([422, 'statistics.sums-do-not-agree'])
    const after = await statistician.shown<Table>('statistics.table', { number: 1 })
    expect(after.importedAt).toBe(before.importedAt)
    const broken = await statistician.command('statistics.import-report', { tables: { ...files(), 6: 'x' } })
    expect(broken.body).toMatchObject({ code: 'statistics.unreadable-table', facts: { table: 6 } })
    const neither = await statistician.command('statistics.import-report', {})
    expect(neither.status).toBe(422)
  })

  it('REP-I-28, DEC-12 uses corrected age labels only when they are switched on', async () => {
    const printed = await statistician.shown<Table>('statistics.table', { number: 5 })
    expect(printed.corrected).toBe(false)
    expect(printed.columns[0]?.shown).toContain('16 to 18')
    const corrected = await statistician.shown<Table>('statistics.table', { number: 5, corrected: true })
    expect(corrected.columns[0]).toMatchObject({
      shown: 'Group I, aged 7–17',
      printed: '1 санат (16 жастан 18 жасқа дейін)',
    })
  })

  it('REP-I-26 merges historic territories on request', async () => {
    const merged = await statistician.shown<Table>('statistics.table', { number: 1, merged: true })
    expect(merged.rows).toHaveLength(18)
    expect(merged.rows.find((row) => row.key === '630000000')).toMatchObject({
      name: 'East Kazakhstan Region + Abai Region',
      values: [54_331, 23_075, 31_256],
    })
  })

  it('REP-I-25, REP-I-27 answers with all checks and with rankings', async () => {
    const checks = await statistician.shown('statistics.checks')
    expect(checks).toMatchObject({ broken: 0, asOf: '2023-11-20' })
    type Rankings = {
      rankings: { by: string; regions: { region: string; value: number; wasStudied: boolean }[] }[]
    }
    const { rankings } = await statistician.shown<Rankings>('statistics.rankings', { by: 'child-share' })
    expect(rankings[0]?.regions[0]).toEqual({ region: '470000000', value: 18.67, rank: 1, wasStudied: true })
  })

  it('A29 REP-I-25 REP-I-26 shows a visitor the differences as they are, with the merged territories', async () => {
    const page = await system.app.inject({ method: 'GET', url: '/en/statistics/checks' })
    for (const shown of ['−22,573', '−25,403', '+1,478', '+1,792', '−1,739', '+53', '+172', '+82'])
      expect(page.body).toContain(`>${shown}<`)
    const own = await system.app.inject({ method: 'GET', url: '/en/statistics/5' })
    expect(own.body).toContain('+1,478')
  })

  it('LAW-12-1 shows public pages that never call the figures state statistical reporting', async () => {
    const tables = TABLE_NUMBERS.map((number) => `/statistics/${number}`)
    const paths = [
      '/statistics',
      '/statistics/checks',
      '/statistics/checks?merged=1',
      '/statistics/5?corrected=1',
      '/statistics/4?merged=1',
      '/statistics/6?source=registry',
      ...tables,
    ]
    for (const lang of ['kk', 'ru', 'en']) {
      for (const path of paths) {
        const response = await system.app.inject({ method: 'GET', url: `/${lang}${path}` })
        expect([path, response.statusCode]).toEqual([path, 200])
        const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(response.body)?.[1] ?? ''
        expect(heading).not.toMatch(/мемлекеттік статистикалық|государственн\S+ статистич|state statistical/i)
      }
    }
    expect((await system.app.inject({ method: 'GET', url: '/kk/statistics/7' })).statusCode).toBe(404)
  })

  it('REP-I-5 gives every table as a file: the same numbers, then source, day, cautions and labels as printed', async () => {
    for (const number of TABLE_NUMBERS) {
      const file = await system.app.inject({ method: 'GET', url: `/kk/statistics/${number}/csv` })
      expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(file.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf')
      const [figures = '', notes = ''] = file.body.slice(1).split('\r\n\r\n')
      const table = await statistician.shown<Table>('statistics.table', { number })
      const read = parseCsv(figures)
        .slice(1)
        .map((row) => row.slice(2).map(Number))
      expect([number, read]).toEqual([number, table.rows.map((row) => row.values)])
      expect(notes).toContain('inva.gov.kz')
      expect(notes).toContain('2023-11-20')
    }
    const turkistan = await system.app.inject({ method: 'GET', url: '/kk/statistics/1/csv' })
    expect(turkistan.body).toContain('Түркістан облысы,ТҮРКІСТАН ОБЛЫСЫ,97073,74019,23054')
  })

  it('REP-I-28 REP-I-26 marks doubtful labels and joined territories in the file too', async () => {
    const fileAt = async (path: string) =>
      (await system.app.inject({ method: 'GET', url: `/ru/statistics/${path}` })).body
    expect(await fileAt('5/csv')).toContain('Напечатанные возрастные подписи сомнительны')
    const corrected = await fileAt('5/csv?corrected=1')
    expect(corrected).toContain('поправка аналитика, не слова издателя')
    expect(corrected).toContain('16 жастан 18 жасқа дейін')
    expect(await fileAt('5/csv')).toContain('числа областей Абай, Жетісу и Ұлытау неполны')
    const merged = await fileAt('5/csv?merged=1')
    expect(merged).toContain('Территории до 2022 года')
    expect(merged).not.toContain('неполны')
  })
})
