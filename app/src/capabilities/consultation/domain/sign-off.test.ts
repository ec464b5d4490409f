import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awaitedMembers, dissenting, isCollegial, type Member } from './sign-off.ts'

const member = (memberId: string, part: Partial<Member> = {}): Member => ({
  memberId,
  name: memberId,
  specialty: 'doctor',
  agreedRevision: 1,
  ...part,
})
const NO = { stance: 'dissents' } as const

describe('the decision of a team', () => {
  it('LAW-10-3 DEC-72 stands by the majority, and keeps who does not agree', () => {
    const members = [member('a'), member('b'), member('c', NO)]
    expect(isCollegial(members, 1)).toBe(true)
    expect(dissenting(members, 1).map(({ memberId }) => memberId)).toEqual(['c'])
    expect(isCollegial([member('a'), member('b'), member('c', NO), member('d', NO)], 1)).toBe(false)
    expect(isCollegial([member('a'), member('c', NO)], 1)).toBe(false)
  })

  it('LAW-10-3 waits for whoever has said neither yes nor no to this revision', () => {
    const members = [member('a'), member('b', { ...NO, agreedRevision: 1 })]
    expect(awaitedMembers(members, 2)).toHaveLength(2)
    expect(dissenting(members, 2)).toEqual([])
  })

  it('LAW-10-3 LAW-1-16 one human being in many seats is one voice, for and against', () => {
    const seats = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(seats, seats, (yes, no) => {
        const one = Array.from({ length: yes }, (_, index) => member(`y${index}`, { agreedBy: 'one' }))
        const other = Array.from({ length: no }, (_, index) =>
          member(`n${index}`, { ...NO, agreedBy: 'two' }),
        )
        expect(isCollegial([...one, ...other], 1)).toBe(false)
        expect(isCollegial([...one, member('b'), ...other], 1)).toBe(true)
      }),
    )
  })
})
