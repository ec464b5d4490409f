import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CAPABILITIES } from './capabilities.ts'

/** The capabilities in which children are examined: screening, the PMPC, vocational diagnostics, the field. */
const EXAMINING = ['screening', 'instruments', 'field', 'consultation', 'hand-over']
const MONEY = /(?:^|[^a-z])(?:fee|price|cost|pay|payment|payer|paid|charge|tariff|tenge|sum)(?:$|[^a-z])/i

/** Every name of a field, at any depth, in words: `totalPrice` → `total price`. */
function fieldNames(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own =
    'properties' in schema && schema.properties !== null ? Object.keys(Object(schema.properties)) : []
  const words = own.map((name) => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase())
  return [...words, ...Object.values(schema).flatMap(fieldNames)]
}

describe('examination', () => {
  it('LAW-15-2 asks nobody for money: no act by which a child is examined has a field for it', () => {
    const useCases = CAPABILITIES.filter(({ name }) => EXAMINING.includes(name)).flatMap(
      (one) => one.useCases,
    )
    expect(useCases.length).toBeGreaterThan(50)
    const named = useCases.flatMap(({ name, input }) =>
      fieldNames(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
        .filter((field) => MONEY.test(field))
        .map((field) => `${name}: ${field}`),
    )
    expect(named).toEqual([])
    expect(MONEY.test('total price')).toBe(true)
  })
})
