import { describe, expect, it } from 'vitest'
import { nameForFamily } from './reader.ts'

describe('the name of a reader', () => {
  it('LAW-X-1 names the staff of an organisation and leaves private people unnamed', () => {
    expect(nameForFamily({ role: 'pmpc-head', name: 'Ахметова Дана' })).toBe('Ахметова Дана')
    for (const role of ['representative', 'recipient', 'public', 'system'])
      expect(nameForFamily({ role, name: 'Сәрсенов Ерлан' })).toBeUndefined()
    expect(nameForFamily({ role: 'ed-head', name: ' ' })).toBeUndefined()
  })
})
