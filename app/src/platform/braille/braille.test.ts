import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A4_SHEET, toAscii, toBrf, toUnicode, wrap } from './brf.ts'
import { toCells } from './translate.ts'

const kk = (text: string) => toUnicode(toCells('kk', text))
const ru = (text: string) => toUnicode(toCells('ru', text))

describe('Kazakh and Russian braille of grade 1', () => {
  it('LAW-11-2 writes the nine letters of Kazakh with their own cells', () => {
    expect(kk('әғқңөұүһі')).toBe('⠜⠻⠹⠩⠣⠬⠌⠧⠽')
  })

  it.each([
    ['Баланың құқығы', '⠘⠃⠁⠇⠁⠝⠮⠩⠀⠹⠬⠹⠮⠻⠮'],
    ['Үйіне жақын', '⠘⠌⠯⠽⠝⠑⠀⠚⠁⠹⠮⠝'],
    ['көмек тегін.', '⠅⠣⠍⠑⠅⠀⠞⠑⠛⠽⠝⠲'],
    ['ПМПК', '⠘⠘⠏⠍⠏⠅'],
    ['(5 жас)', '⠶⠼⠑⠀⠚⠁⠎⠶'],
  ])('LAW-11-2 writes Kazakh by hand-checked strings: %s', (text, cells) => {
    expect(kk(text)).toBe(cells)
  })

  it.each([
    ['Права ребёнка', '⠘⠏⠗⠁⠺⠁⠀⠗⠑⠃⠡⠝⠅⠁'],
    ['Помощь бесплатна!', '⠘⠏⠕⠍⠕⠭⠾⠀⠃⠑⠎⠏⠇⠁⠞⠝⠁⠖'],
    ['(объём)', '⠣⠕⠃⠷⠡⠍⠜'],
    ['20.09.2023', '⠼⠃⠚⠲⠚⠊⠲⠃⠚⠃⠉'],
    ['10:30', '⠼⠁⠚⠒⠼⠉⠚'],
    ['5а', '⠼⠑⠐⠁'],
    ['5м', '⠼⠑⠍'],
    ['«Да»', '⠦⠘⠙⠁⠴'],
  ])('writes Russian by hand-checked strings: %s', (text, cells) => {
    expect(ru(text)).toBe(cells)
  })

  it('says in words what braille has no sign for, and marks Latin letters', () => {
    expect(kk('№ 7')).toBe(kk('нөмір 7'))
    expect(ru('50%')).toBe(ru('50 процентов'))
    expect(ru('IT и web')).toBe('⠨⠨⠊⠞⠀⠊⠀⠠⠺⠑⠃')
  })

  it('gives an embosser one known character for each of the 64 cells', () => {
    const all = Array.from({ length: 64 }, (_, cell) => cell)
    expect(new Set(toAscii(all)).size).toBe(64)
    expect(toAscii(toCells('kk', 'Құқығы (7)'))).toBe('^?+?!]! 7#G7')
  })
})

const words = fc.array(fc.stringMatching(/^[а-яәғқңөұүһі]{1,60}$/), { minLength: 1, maxLength: 60 })

describe('a BRF file', () => {
  it('LAW-11-2 keeps to pages of 25 lines of 40 cells, each with its number', () => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = [text.join(' ')]
        const file = toBrf(
          'kk',
          Array.from({ length: 6 }, () => ({ title: 'Баланың құқығы', lines })),
        )
        for (const [index, sheet] of file.split('\f').entries()) {
          const rows = sheet.replace(/\r\n$/, '').split('\r\n')
          expect(rows).toHaveLength(A4_SHEET.rows)
          expect(rows.every((row) => row.length <= A4_SHEET.columns)).toBe(true)
          expect(rows.at(-1)?.trim()).toBe(toAscii(toCells('ru', String(index + 1))))
        }
      }),
    )
  })

  it('loses no cell of a text when it is laid into lines', () => {
    fc.assert(
      fc.property(words, (text) => {
        const cells = toCells('kk', text.join(' '))
        const laid = wrap(cells, A4_SHEET.columns, 2).flat()
        const letters = (all: readonly number[]) => all.filter((cell) => cell !== 0 && cell !== 0b10_0100)
        expect(letters(laid)).toEqual(letters(cells))
      }),
    )
  })
})
