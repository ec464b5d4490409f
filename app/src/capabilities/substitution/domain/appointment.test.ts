import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { type Appointment, isQualified, meets, stateOn } from './appointment.ts'

const day = localDate
const appointment = { from: day('2024-03-04'), until: day('2024-03-15'), isRevoked: false } as Appointment

describe('a substitution', () => {
  it('DEC-61 is ahead, goes on from the first day to the last, and is over the day after', () => {
    const states = ['2024-03-03', '2024-03-04', '2024-03-15', '2024-03-16'].map((one) =>
      stateOn(appointment, day(one)),
    )
    expect(states).toEqual(['ahead', 'now', 'now', 'over'])
    expect(stateOn({ ...appointment, isRevoked: true }, day('2024-03-05'))).toBe('revoked')
  })

  it('DEC-61 leaves a post of a profession to the same profession and specialty, any other to a colleague', () => {
    const speech = { role: 'pmpc-specialist', specialty: 'speech-therapist' }
    const psychologist = { role: 'pmpc-specialist', specialty: 'psychologist' }
    const registrar = { role: 'pmpc-registrar', specialty: undefined }
    expect(isQualified(speech, { ...speech })).toBe(true)
    expect(isQualified(speech, psychologist)).toBe(false)
    expect(isQualified(speech, registrar)).toBe(false)
    expect(isQualified(registrar, psychologist)).toBe(true)
  })

  it('meets another when they have one day in common', () => {
    const at = (from: string, until: string) => ({ from: day(from), until: day(until) })
    expect(meets(at('2024-03-04', '2024-03-15'), at('2024-03-15', '2024-03-20'))).toBe(true)
    expect(meets(at('2024-03-04', '2024-03-15'), at('2024-03-16', '2024-03-20'))).toBe(false)
  })
})
