import { describe, expect, it } from 'vitest'
import { parseCsv, parseCsvLines, separatorOf } from './csv.ts'

describe('file of rows and fields', () => {
  it('reads quotes, a quote inside quotes, line ends of both kinds and the byte order mark', () => {
    expect(parseCsv('\uFEFFa,"b ""c"", d"\r\ne,f\n')).toEqual([
      ['a', 'b "c", d'],
      ['e', 'f'],
    ])
  })

  it('reads the semicolons of a spreadsheet when told so', () => {
    const text = 'number;bornOn\n1;"2024-01-10"'
    expect(separatorOf(text)).toBe(';')
    expect(parseCsv(text, ';')).toEqual([
      ['number', 'bornOn'],
      ['1', '2024-01-10'],
    ])
  })

  it('counts empty rows, so that a mistake is named by the row that a person sees', () => {
    expect(parseCsvLines('a,b\n\n\n1,2\n').map(({ line }) => line)).toEqual([1, 4])
  })
})
