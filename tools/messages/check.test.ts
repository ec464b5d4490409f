import { describe, expect, it } from 'vitest'
import { type Area, checkArea } from './check.ts'
import { generate } from './generate.ts'

const area = (kk: Record<string, string>, ru = kk, en = kk): Area => ({ name: 'x', kk, ru, en })
const problems = (of: Area) => checkArea(of).problems.join('\n')

describe('gate of the message catalogues', () => {
  it('accepts equal keys with equal arguments and all plural forms', () => {
    const good = area(
      { a: '{n, plural, one {# күн} other {# күн}}' },
      { a: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}' },
      { a: '{n, plural, one {# day} other {# days}}' },
    )
    expect(checkArea(good)).toEqual({ types: { a: { n: 'number' } }, problems: [] })
  })

  it('lets one language count with a number that another only prints', () => {
    const { types, problems } = checkArea(
      area(
        { a: '{n} күн' },
        { a: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}' },
        { a: '{n} d' },
      ),
    )
    expect({ types, problems }).toEqual({ types: { a: { n: 'number' } }, problems: [] })
  })

  it('finds missing and spare keys', () => {
    expect(problems(area({ a: 'а', b: 'б' }, { a: 'а', c: 'в' }, { a: 'a', b: 'b' }))).toBe(
      'x ru b: is missing\nx ru c: is not in kk',
    )
  })

  it('finds differing arguments and kinds', () => {
    expect(problems(area({ a: '{n, number}' }, { a: '{m, number}' }))).toContain('arguments')
    expect(problems(area({ a: '{n, select, x {1} other {2}}' }, { a: '{n, number}' }))).toContain('arguments')
  })

  it('finds a missing plural form of the language', () => {
    expect(problems(area({ a: '{n, plural, one {#} other {#}}' }))).toBe(
      'x ru a: plural «few» of «n» is missing\nx ru a: plural «many» of «n» is missing',
    )
  })

  it('finds a Latin letter inside a Cyrillic word', () => {
    expect(problems(area({ a: 'бiлім' }))).toContain('«бiлім» mixes')
  })

  it('finds words that degrade, but not «мүгедектігі» and «инвалидность»', () => {
    expect(problems(area({ a: 'мүгедек бала' }))).toContain('мүгедектігі бар бала')
    expect(problems({ ...area({ a: 'бала' }), ru: { a: 'ребёнок-инвалид' } })).toContain('с инвалидностью')
    expect(problems({ ...area({ a: 'мүгедектігі бар бала' }), ru: { a: 'ребёнок с инвалидностью' } })).toBe(
      '',
    )
    expect(problems({ ...area({ a: 'бала' }), en: { a: 'disabled child' } })).toContain('with a disability')
  })

  it('wants a remedy beside every refusal', () => {
    expect(problems(area({ 'refusal.too-early': 'ерте' }))).toContain('remedy.too-early')
  })

  it('generates exact argument types', () => {
    const text = generate({ save: {}, 'a.b': { n: 'number' } })
    expect(text).toContain("  save: undefined\n  'a.b': { n: number }\n")
  })
})
