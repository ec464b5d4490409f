import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { CAUSES, type Defect, firstNoticed, isComplex, MENTAL_KINDS, severeDefect } from './defect.ts'
import { aMentalDefect, aPhysicalDefect } from './sample.ts'

const hearingConsequences = aMentalDefect({ key: 'hearing-mind', kind: 'sensory-consequences' })
const hearingOrgan = aPhysicalDefect({ key: 'ear', organ: 'ears' })

describe('complex defect', () => {
  it('LAW-1-14 A7 is true for consequences of hearing loss with a chronic kidney disorder', () => {
    expect(isComplex([hearingConsequences, aPhysicalDefect()])).toBe(true)
  })

  it('LAW-1-14 A7 is false for two mental defects', () => {
    expect(isComplex([aMentalDefect(), aMentalDefect({ key: 'mind', kind: 'intellectual' })])).toBe(false)
  })

  it('LAW-1-14 A7 is false for two physical defects', () => {
    expect(isComplex([aPhysicalDefect(), hearingOrgan])).toBe(false)
  })

  it('LAW-1-14 is false with no defect or one', () => {
    expect(isComplex([])).toBe(false)
    expect(isComplex([aMentalDefect()])).toBe(false)
    expect(isComplex([aPhysicalDefect()])).toBe(false)
  })

  it('LAW-1-13 DEC-46 is false when organ and consequence are one and the same loss', () => {
    const consequence = { ...hearingConsequences, consequenceOf: 'ear' }
    expect(isComplex([hearingOrgan, consequence])).toBe(false)
    expect(isComplex([hearingOrgan, { ...consequence, ownDisorderReasons: '   ' }])).toBe(false)
  })

  it('LAW-1-13 DEC-46 is true when the consequence is a disorder of its own, with reasons', () => {
    const own = { ...hearingConsequences, consequenceOf: 'ear', ownDisorderReasons: 'speech never formed' }
    expect(isComplex([hearingOrgan, own])).toBe(true)
  })

  it('DEC-46 is true when a third, distinct disorder stands beside the one loss', () => {
    const consequence = { ...hearingConsequences, consequenceOf: 'ear' }
    expect(isComplex([hearingOrgan, consequence, aPhysicalDefect()])).toBe(true)
  })

  it('does not depend on the order of the records', () => {
    const all: readonly Defect[] = [hearingOrgan, aMentalDefect(), aPhysicalDefect()]
    expect(isComplex(all)).toBe(isComplex([...all].reverse()))
  })
})

describe('severe defect', () => {
  const first = { standardsNotAccessible: 'neither ordinary nor special standard can be mastered' }
  const second = { learningLimited: { limitedTo: ['self-care'] as const, reasons: 'observed' } }

  it('LAW-1-15 LAW-1-16 A8 is granted by both findings and a collegial decision', () => {
    expect(severeDefect([aMentalDefect()], { ...first, ...second }, true)).toEqual({ kind: 'granted' })
  })

  it('LAW-1-16 A8 is refused without both findings', () => {
    const oneFinding = { kind: 'refused', reasons: ['learning-not-limited'] }
    const otherFinding = { kind: 'refused', reasons: ['standards-accessible'] }
    expect(severeDefect([aMentalDefect()], first, true)).toEqual(oneFinding)
    expect(severeDefect([aMentalDefect()], second, true)).toEqual(otherFinding)
    expect(severeDefect([aMentalDefect()], {}, true)).toEqual({ kind: 'refused', reasons: ['no-finding'] })
    const empty = { ...first, learningLimited: { limitedTo: [], reasons: 'x' } }
    expect(severeDefect([aMentalDefect()], empty, true)).toEqual(oneFinding)
  })

  it('LAW-1-16 A8 is refused while it is one person’s and not a collegial finding', () => {
    expect(severeDefect([aMentalDefect()], { ...first, ...second }, false)).toEqual({
      kind: 'refused',
      reasons: ['not-a-collegial-finding'],
    })
  })

  it('LAW-1-15 is refused where no defect is recorded', () => {
    expect(severeDefect([], { ...first, ...second }, true)).toEqual({
      kind: 'refused',
      reasons: ['no-defect'],
    })
  })
})

describe('defect lists', () => {
  it('LAW-1-12 names six kinds of mental defect and leaves the list open', () => {
    expect(MENTAL_KINDS).toHaveLength(7)
    expect(MENTAL_KINDS.at(-1)).toBe('other')
  })

  it('LAW-1-13 has consequences of sensory disorders among the mental kinds', () => {
    expect(MENTAL_KINDS).toContain('sensory-consequences')
  })

  it('LAW-1-4 has the closed list of four causes', () => {
    expect(CAUSES).toEqual(['congenital', 'hereditary', 'acquired-disease', 'injury'])
  })

  it('LAW-15-3 A6 counts from the first day on which a defect was noticed', () => {
    const later = aMentalDefect({ key: 'later', noticedOn: localDate('2023-09-10') })
    expect(firstNoticed([later, aMentalDefect()])).toBe('2023-09-05')
    expect(firstNoticed([])).toBeUndefined()
  })
})
