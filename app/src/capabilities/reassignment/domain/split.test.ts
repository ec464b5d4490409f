import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayTakePost, splitChosen } from './split.ts'

describe('cases handed over to a colleague', () => {
  it('LAW-3-9 every chosen case is either handed over or named as gone, and no other moves', () => {
    const ids = fc.uniqueArray(fc.nat({ max: 20 }).map(String), { maxLength: 10 })
    fc.assert(
      fc.property(ids, ids, (led, chosen) => {
        const { given, gone } = splitChosen(
          led.map((id) => ({ id })),
          chosen,
        )
        expect([...given.map(({ id }) => id), ...gone].sort()).toEqual([...chosen].sort())
        expect(given.every(({ id }) => led.includes(id))).toBe(true)
        expect(gone.some((id) => led.includes(id))).toBe(false)
      }),
    )
  })

  it('LAW-3-9 the work of a specialist goes to another of the same specialty, never to the same person', () => {
    const psychologist = { id: 'a', specialty: 'psychologist' }
    expect(mayTakePost(psychologist, { id: 'b', specialty: 'psychologist' })).toBe(true)
    expect(mayTakePost(psychologist, { id: 'b', specialty: 'doctor' })).toBe(false)
    expect(mayTakePost(psychologist, psychologist)).toBe(false)
    expect(mayTakePost({ id: 'a', specialty: undefined }, { id: 'b', specialty: undefined })).toBe(false)
  })
})
