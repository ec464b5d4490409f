import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import * as format from './format.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const day = localDate('2026-03-08')

describe('dates in words', () => {
  it('are written in the official Kazakh manner and in Russian and English', () => {
    expect(format.formatDate('kk', day)).toBe('2026 жылғы 8 наурыз')
    expect(format.formatDate('ru', day)).toBe('8 марта 2026 года')
    expect(format.formatDate('en', day)).toBe('8 March 2026')
  })

  it('know all twelve Kazakh months', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      localDate(`2026-${String(i + 1).padStart(2, '0')}-01`),
    )
    expect(months.map((month) => format.formatDate('kk', month).split(' ')[3])).toEqual(
      'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
    )
  })

  it('are short in tables', () => {
    expect(format.formatShortDate('kk', day)).toBe('08.03.2026')
    expect(format.formatShortDate('en', day)).toBe('8 Mar 2026')
  })

  it('name a month alone', () => {
    expect(format.formatMonth('kk', day)).toBe('2026 жылғы наурыз')
    expect(format.formatMonth('ru', day)).toBe('март 2026 года')
    expect(format.formatMonth('en', day)).toBe('March 2026')
  })

  it('show an instant in the time of Kazakhstan', () => {
    const instant = new Date('2026-03-07T20:05:00Z')
    expect(format.formatDateTime('kk', instant)).toBe('2026 жылғы 8 наурыз, сағат 01:05')
    expect(format.formatDateTime('ru', instant)).toBe('8 марта 2026 года, 01:05')
  })

  it('name a period with or without an end', () => {
    expect(format.formatPeriod('ru', { from: day })).toBe('начало: 8 марта 2026 года')
    expect(format.formatPeriod('en', { from: day, to: localDate('2026-04-01') })).toBe(
      '8 March 2026 – 1 April 2026',
    )
  })
})

describe('numbers in words', () => {
  it('have the separators of the language', () => {
    expect(plain(format.formatNumber('kk', 1234567.891))).toBe('1 234 567,89')
    expect(plain(format.formatNumber('ru', 1234567.891))).toBe('1 234 567,89')
    expect(format.formatNumber('en', 1234567.891)).toBe('1,234,567.89')
  })

  it('show tenge with its sign in every language', () => {
    expect(plain(format.formatMoney('kk', '1234567'))).toBe('1 234 567 ₸')
    expect(plain(format.formatMoney('ru', '1234567.5'))).toBe('1 234 567,50 ₸')
    expect(format.formatMoney('en', 1234567)).toBe('₸1,234,567')
  })

  it('show the size of a file in the unit that fits it', () => {
    expect(plain(format.formatFileSize('ru', 1_240_000))).toBe('1,2 МБ')
    expect(plain(format.formatFileSize('ru', 129_400))).toBe('130 кБ')
    expect(plain(format.formatFileSize('en', 1))).toBe('1 kB')
  })

  it('show shares as per cent', () => {
    expect(plain(format.formatPercent('ru', 0.425, 1))).toBe('42,5 %')
    expect(format.formatPercent('kk', 1.1)).toMatch(/^110.?%$/)
  })
})

describe('ages and days left', () => {
  it('are whole sentences in every language', () => {
    const age = { years: 3, months: 2, days: 9 }
    expect(format.formatAge('kk', age)).toBe('3 жас 2 ай')
    expect(format.formatAge('ru', age)).toBe('3 года 2 месяца')
    expect(format.formatAge('en', age)).toBe('3 years 2 months')
    expect(format.formatAge('ru', { years: 0, months: 0, days: 5 })).toBe('5 дней')
    expect(format.formatAge('kk', { years: 0, months: 7, days: 5 })).toBe('7 ай')
  })

  it('say today, the days left and the days late', () => {
    expect(format.formatDaysLeft('kk', 0)).toBe('Бүгін соңғы күн')
    expect(format.formatDaysLeft('kk', 4)).toBe('4 күн қалды')
    expect(format.formatDaysLeft('ru', 21, 'working')).toBe('Остался 21 рабочий день')
    expect(format.formatDaysLeft('ru', -2)).toBe('Опоздание 2 дня')
    expect(format.formatDaysLeft('en', -1, 'working')).toBe('1 working day late')
  })
})

describe('Kazakh order', () => {
  it('puts the nine Kazakh letters in their places', () => {
    expect(['Ұ', 'І', 'Ө', 'А', 'Ә', 'О', 'Я', 'Һ', 'Қ', 'К'].toSorted(format.compareText('kk'))).toEqual(
      'А Ә К Қ О Ө Ұ Һ І Я'.split(' '),
    )
    expect(format.formatList('kk', ['А', 'Ә', 'Б'])).toBe('А, Ә, Б')
  })
})
