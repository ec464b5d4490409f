import { expect, it } from 'vitest'
import { namedIn } from './settlement.ts'

const towns = [
  { kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' },
  { kk: 'Кентау', ru: 'Кентау', en: 'Kentau' },
  { kk: 'Жаңа қала', ru: 'Новый город', en: 'New Town' },
]
const named = (address: string) => namedIn(address, towns, (one) => one)?.en

it('LAW-16-2 knows the settlement that an address names, and says nothing where it is none or more than one', () => {
  expect(named('Кентау қ., Абай к-сі, 5')).toBe('Kentau')
  expect(named('г. ТУРКЕСТАН, ул. Абая, 5')).toBe('Turkistan')
  expect(named('Түркістан облысы, Кентау қаласы')).toBe('Kentau')
  expect(named('Жаңа қала ауылы')).toBe('New Town')
  expect(named('Туркестанская область, с. Кентауское')).toBeUndefined()
  expect(named('г. Кентау, ул. Туркестан, 1')).toBeUndefined()
  expect(named('')).toBeUndefined()
})
