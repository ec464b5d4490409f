import { expect, it } from 'vitest'
import { looksPersonal } from './looks-personal.ts'

it('LAW-16-2 finds what seems to name a person in words that everybody will read, however it is written', () => {
  const personal = [
    'ИИН 220230500019',
    'ИИН 220230 500019, 4 года',
    '220230500019 12 жаста',
    '8 701 555 01 02',
    '+7 (701) 555-01-02',
    'a@b.kz',
  ]
  expect(personal.filter((text) => !looksPersonal(text))).toEqual([])
})

it('LAW-6-8 takes neither days nor the long numbers of registers for somebody’s', () => {
  const plain = [
    'До 31.12.2026 срок 15 рабочих дней, № 343 Закона',
    '2023-12-01 2024-02-01',
    '№ 232700000410001/00012',
    '№ 12, 01.12.2023',
  ]
  expect(plain.filter(looksPersonal)).toEqual([])
})
