import { addDays, isAfter, LANGS, localDate, localize } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROUTES } from './acts.ts'
import { findItem, ITEM_KEYS, ITEMS, isVoucher, narrowItems } from './catalogue.ts'
import { disabilityOn, isIndicated } from './need.ts'
import { EARLY_REASONS, earlyProblem, procurementCase, reminderOn, replaceOn } from './order.ts'
import { nextOf, offerKey } from './voucher.ts'

const day = localDate('2024-02-12')

describe('the catalogue of aids', () => {
  it('LAW-15-6 names the four kinds of article 15(1)(4), each open by medical indication', () => {
    const medical = narrowItems({ route: 'medical-indication' }).map(({ key }) => key)
    for (const key of [
      'prosthesis-leg',
      'orthopaedic-footwear',
      'special-print',
      'sound-amplifier',
      'signalling-device',
    ])
      expect(medical).toContain(key)
    expect(medical).not.toContain('nappies')
    expect(narrowItems({ route: 'disability-programme' }).length).toBe(ITEMS.length)
  })

  it('has each key once, a name and a use in three languages, and a term or a reason for none', () => {
    expect(new Set(ITEM_KEYS).size).toBe(ITEMS.length)
    for (const item of ITEMS) {
      for (const lang of LANGS) expect(localize(item.about, lang).length).toBeGreaterThan(5)
      if (item.group !== 'service' && !isVoucher(item)) expect(item.termId, item.key).toBeDefined()
    }
  })

  it('finds an item by words of any language, in any order', () => {
    const keys = (text: string) => narrowItems({ text }).map(({ key }) => key)
    expect(keys('арба бөлмелік')).toEqual(['wheelchair-indoor'])
    expect(keys('слуховой')).toContain('hearing-aid')
    expect(keys('white cane')).toEqual(['white-cane'])
    expect(keys('жоқ нәрсе')).toEqual([])
    expect(keys(' ')).toHaveLength(ITEMS.length)
  })
})

describe('a need', () => {
  it('REP-SC-6 a disability counts only on its own days', () => {
    const status = { kind: 'disability', validFrom: day, validTo: addDays(day, 10) }
    expect(disabilityOn([status], addDays(day, -1))).toBeUndefined()
    expect(disabilityOn([status], addDays(day, 10))).toBe(status)
    expect(disabilityOn([status], addDays(day, 11))).toBeUndefined()
    expect(disabilityOn([{ ...status, kind: 'limited-abilities' }], day)).toBeUndefined()
  })

  it('LAW-15-6 is indicated until its last day and in no other state', () => {
    expect(isIndicated({ state: 'indicated', validTo: day }, day)).toBe(true)
    expect(isIndicated({ state: 'indicated', validTo: day }, addDays(day, 1))).toBe(false)
    for (const state of ['asked', 'not-indicated', 'withdrawn'] as const)
      expect(isIndicated({ state, validTo: undefined }, day)).toBe(false)
  })
})

describe('the replacement clock', () => {
  const footwear = findItem('orthopaedic-footwear') ?? {}
  const replaced = replaceOn(footwear, day) ?? day
  const earlier = { receivedOn: day, replaceOn: replaced, size: 17 }

  it('LAW-9-6 runs from the receipt; a service has none', () => {
    expect(replaced).toBe('2024-08-12')
    expect(replaceOn(findItem('individual-assistant') ?? {}, day)).toBeUndefined()
    expect(reminderOn(replaced, day)).toBe('2024-07-13')
    expect(reminderOn(localDate('2024-03-12'), day)).toBe('2024-02-26')
  })

  it('LAW-9-6 asks for a reason before the reminder, and for a larger size when the child has grown', () => {
    expect(earlyProblem(earlier, {}, addDays(day, 30))).toBe('too-early')
    expect(earlyProblem(earlier, {}, reminderOn(replaced, day))).toBeUndefined()
    expect(earlyProblem(undefined, {}, day)).toBeUndefined()
    fc.assert(
      fc.property(
        fc.constantFrom(...EARLY_REASONS),
        fc.integer({ min: 10, max: 30 }),
        (earlyReason, size) => {
          const problem = earlyProblem(earlier, { size, earlyReason }, day)
          expect(problem === undefined).toBe(earlyReason !== 'growth' || size > earlier.size)
        },
      ),
    )
  })
})

describe('procurement', () => {
  it('REP-SC-7 REP-SC-8 is open to the kinds of article 169(2), and to others by a conclusion that nobody supplies', () => {
    const kinds = ITEMS.filter(({ madeToOrder }) => madeToOrder !== undefined).map(({ key }) => key)
    expect(kinds).toContain('speech-processor-tuning')
    const by = (outcome: string | undefined) =>
      ITEMS.filter((item) => procurementCase(item, outcome === undefined ? undefined : { outcome }))
    for (const outcome of [undefined, 'supplier-exists'])
      expect(by(outcome).map(({ key }) => key)).toEqual(kinds)
    expect(by('no-supplier')).toHaveLength(ITEMS.length)
  })
})

describe('the queue for a sanatorium', () => {
  const offer = { sanatorium: 'Бурабай', fromOn: day, toOn: addDays(day, 13) }
  const waiting = fc.record({
    id: fc.uuid(),
    appliedOn: fc.integer({ min: 0, max: 40 }).map((days) => addDays(day, -days)),
    passed: fc.constantFrom([], [offerKey(offer)]),
  })

  it('DEC-91 nobody is offered a voucher before whoever applied earlier and has not let this one go', () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 12 }), (queue) => {
        const first = nextOf(queue, offerKey(offer))
        const open = queue.filter(({ passed }) => passed.length === 0)
        expect(first === undefined).toBe(open.length === 0)
        for (const one of open) expect(isAfter(first?.appliedOn ?? day, one.appliedOn)).toBe(false)
      }),
    )
    expect(ROUTES).toHaveLength(2)
  })
})
