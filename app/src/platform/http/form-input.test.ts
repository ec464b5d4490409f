import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nest, typed } from './form-input.ts'

describe('form input', () => {
  it('puts dotted names together and drops empty and technical values', () => {
    expect(nest({ 'address.street': 'Абай', 'address.flat': '', _key: 'x', name: 'Айгүл' })).toEqual({
      address: { street: 'Абай' },
      name: 'Айгүл',
    })
  })

  it('joins the three boxes of a day and leaves nonsense for the field to refuse', () => {
    expect(nest({ 'born.day': '1', 'born.month': '3', 'born.year': '2024' })).toEqual({ born: '2024-03-01' })
    expect(nest({ 'born.day': '', 'born.month': '', 'born.year': '' })).toEqual({})
    expect(nest({ 'born.day': '31', 'born.month': 'x', 'born.year': '2024' })).toEqual({ born: '2024-x-31' })
  })

  it('never writes to the prototype of an object', () => {
    nest({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('gives texts the types of the schema: numbers, booleans, one value of a list', () => {
    const schema = z.object({
      count: z.number(),
      isNew: z.boolean(),
      scope: z.array(z.string()),
      rows: z.array(z.object({ n: z.number() })),
    })
    const raw = { count: '3', isNew: 'yes', scope: 'a', rows: { 0: { n: '1' }, 1: { n: '2' } } }
    expect(typed(schema, raw)).toEqual({ count: 3, isNew: true, scope: ['a'], rows: [{ n: 1 }, { n: 2 }] })
  })

  it('leaves what is no number as it is, so that the field says so', () => {
    expect(typed(z.object({ count: z.number() }), { count: 'three' })).toEqual({ count: 'three' })
  })
})
