import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('is one text whatever the order of the names', () => {
    const one = canonicalJson({ б: [1, { y: null, x: true }], a: 'ә"\n', gone: undefined })
    expect(one).toBe('{"a":"ә\\"\\n","б":[1,{"x":true,"y":null}]}')
    expect(canonicalJson({ a: 'ә"\n', б: [1, { x: true, y: null }] })).toBe(one)
  })

  it('sorts names by UTF-16 units and writes numbers as RFC 8785 shows', () => {
    expect(canonicalJson({ '€': 1, '\r': 2, '1': 3, '😀': 4, ö: 5 })).toBe(
      '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}',
    )
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    )
  })

  it('refuses what has no canonical form', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
    expect(() => canonicalJson('\ud800')).toThrow(RangeError)
  })
})
