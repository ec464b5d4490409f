import { describe, expect, it } from 'vitest'
import { isOwnStaff, subjectOf } from './claims.ts'

const wanted = { subjectClaim: 'sub', emailDomain: 'clinic.example', claim: undefined }
const email = { email: 'Aliya@Clinic.example', email_verified: true }

describe('what a provider says of whoever comes in', () => {
  it('is of the organisation only with a verified address of exactly its domain', () => {
    expect(isOwnStaff(email, wanted)).toBe(true)
    for (const claims of [
      {},
      { ...email, email_verified: false },
      { email: email.email },
      { ...email, email: 'a@other-clinic.example.evil' },
      { ...email, email: 'a@notclinic.example' },
    ])
      expect(isOwnStaff(claims, wanted)).toBe(false)
  })

  it('holds the wanted value, alone or in a list, and never by an inherited name', () => {
    const groups = { ...wanted, emailDomain: undefined, claim: { name: 'groups', value: 'tirek' } }
    expect(isOwnStaff({ groups: 'tirek' }, groups)).toBe(true)
    expect(isOwnStaff({ groups: ['other', 'tirek'] }, groups)).toBe(true)
    expect(isOwnStaff({ groups: 'tirek-not' }, groups)).toBe(false)
    expect(isOwnStaff({}, { ...groups, claim: { name: 'constructor', value: 'Object' } })).toBe(false)
  })

  it('names the person by the claim that the operator chose, and by nothing else', () => {
    expect(subjectOf({ sub: 's-1', email: 'a@b.example' }, wanted)).toBe('s-1')
    expect(subjectOf({ email: 'a@b.example' }, wanted)).toBeUndefined()
    expect(subjectOf({ sub: 7 }, wanted)).toBeUndefined()
  })
})
