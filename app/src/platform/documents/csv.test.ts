import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

describe('CSV files', () => {
  it('quotes what needs it and disarms formulas, but leaves numbers alone', () => {
    expect(
      toCsv([
        ['=1+1', 5],
        ['a,b', -2],
        ['say "yes"', 0],
      ]),
    ).toBe('\uFEFF\'=1+1,5\r\n"a,b",-2\r\n"say ""yes""",0\r\n')
  })
})
