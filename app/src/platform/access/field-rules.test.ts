import { cite } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkRules, type FieldRule, narrowOutput, notGiven } from './field-rules.ts'

const basis = cite('law-343', 'art-3-3-1')
const rule = (path: string, how: FieldRule['how'] = 'hidden'): FieldRule => ({ path, how, basis })
const output = z.object({
  name: z.string(),
  iin: z.string().nullable(),
  note: z.string().optional(),
  many: z.array(z.object({ cause: z.string().nullable(), kinds: z.array(z.string()) })),
})
const whole = {
  name: 'А',
  iin: '220230500019',
  note: 'x',
  many: [{ cause: 'c', kinds: ['k'] }],
}

describe('rules of fields', () => {
  it('hide what the shape allows to be empty, and show the last four signs', () => {
    const rules = [rule('iin', 'last-four'), rule('note'), rule('many/each/cause'), rule('many/each/kinds')]
    expect(narrowOutput(output, rules, whole)).toEqual({
      name: 'А',
      iin: '••••••••0019',
      note: undefined,
      many: [{ cause: null, kinds: [] }],
    })
    expect(narrowOutput(output, [rule('iin')], whole).iin).toBeNull()
    expect(narrowOutput(output, [rule('iin', 'last-four')], { ...whole, iin: null }).iin).toBeNull()
    expect(narrowOutput(output, [], whole)).toBe(whole)
  })

  it('reach those of a list that say so, and single entries of a record', () => {
    const lists = z.object({
      fields: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
      more: z.record(z.string(), z.unknown()),
    })
    const value = {
      fields: [
        { key: 'a.iin', value: '1' },
        { key: 'b', value: '2' },
      ],
      more: { phone: '7', x: 1 },
    }
    expect(narrowOutput(lists, [rule('fields/each/key=a.iin/value'), rule('more/phone')], value)).toEqual({
      fields: [
        { key: 'a.iin', value: null },
        { key: 'b', value: '2' },
      ],
      more: { phone: undefined, x: 1 },
    })
  })

  it('never show the whole of a short value', () => {
    expect(narrowOutput(output, [rule('iin', 'last-four')], { ...whole, iin: '0019' }).iin).toBe('••••')
  })

  it('are refused before the server starts when they name nothing or cannot be held', () => {
    const useCase = { name: 'x.y', input: z.object({ a: z.string().optional() }), output }
    for (const bad of [rule('none'), rule('name'), rule('iin/deeper'), rule('b', 'not-given')])
      expect(() => checkRules(useCase, [bad])).toThrow()
    expect(() => checkRules(useCase, [rule('a', 'not-given'), rule('many')])).not.toThrow()
  })

  it('name the fields of an input that were given though they may not be', () => {
    const rules = [rule('a', 'not-given'), rule('list/each/b', 'not-given')]
    expect(notGiven(rules, { a: undefined, list: [{}, { b: null }] })).toEqual(['list.each.b'])
    expect(notGiven(rules, {})).toEqual([])
    expect(notGiven(rules, { a: 'own' }, 'own')).toEqual([])
  })
})
