import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toXlsx } from './xlsx.ts'

async function partsOf(sheets: Parameters<typeof toXlsx>[0]): Promise<(name: string) => string> {
  const files = unzipSync(await toXlsx(sheets))
  return (name) => Buffer.from(files[name] ?? []).toString()
}

describe('XLSX files', () => {
  it('keeps numbers as numbers and text as text, and runs nothing', async () => {
    const part = await partsOf([
      {
        name: 'Күндер',
        rows: [
          ['Өңір', 'Күн'],
          ['=1+1', 12.5],
        ],
      },
    ])
    const sheet = part('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<v>12.5</v>')
    expect(sheet).not.toContain('<f>')
    expect(sheet + part('xl/sharedStrings.xml')).toContain('=1+1')
  })

  it('names each sheet as spreadsheet programs allow', async () => {
    const part = await partsOf([
      { name: 'a/b: what? [all]', rows: [['x']] },
      { name: 'я'.repeat(40), rows: [['x']] },
    ])
    const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['a b  what   all ', 'я'.repeat(31)])
  })
})
