import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { REPORT_DATA_SETS } from '../data/report-figures.ts'
import { TABLE_NUMBERS } from './data-set.ts'
import { FILE_NAMES, readTable } from './read-table.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/requirements/tables')
const hasFiles = existsSync(folder)
if (!hasFiles) process.stdout.write('skipped: the files of the published tables are not on this machine\n')

describe('reading tables from CSV', () => {
  it.skipIf(!hasFiles)(
    'REP-I-23, A29 reads the six published files into the figures shipped with the system',
    () => {
      for (const number of TABLE_NUMBERS) {
        const rows = readTable(number, readFileSync(join(folder, FILE_NAMES[number]), 'utf8'))
        expect(rows).toEqual({ ok: true, value: REPORT_DATA_SETS[number].rows })
      }
    },
  )

  it('REP-I-5 names the place of what it cannot read', () => {
    const header = 'no,region_key,region_code,region_kk_source,region_en,children'
    expect(readTable(6, 'a,b\n1,2')).toMatchObject({ ok: false, error: { code: 'missing-column' } })
    expect(readTable(6, `${header}\n1,kz,KZ,Қазақстан,KZ,10 8`)).toEqual({
      ok: false,
      error: { table: 6, code: 'not-a-number', at: '2:children' },
    })
    expect(readTable(6, `${header}\n1,x,KZ-??,Белгісіз,X,1`)).toMatchObject({
      error: { code: 'unknown-row' },
    })
    expect(readTable(6, `${header}\n1,kz,KZ,Қазақстан,KZ,108`)).toMatchObject({
      error: { code: 'wrong-rows', at: '1/21' },
    })
  })

  it('reads quoted fields, empty lines and a byte order mark', () => {
    expect(parseCsv('\uFEFFa,"b ""c"", d"\r\n1,2\n\n3,')).toEqual([
      ['a', 'b "c", d'],
      ['1', '2'],
      ['3', ''],
    ])
  })
})
