import { localDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { isInForce, missingBodies } from './document.ts'
import { bodiesOf, kindInfo, NORM_KIND_KEYS } from './kinds.ts'

const approved = (authority: 'health' | 'education' | 'social') => ({
  authority,
  number: '№ 1',
  decidedOn: localDate('2022-01-10'),
})

describe('documents of the bodies', () => {
  it('LAW-1-36 every kind names the body that owns it, and the provision that gives it the power', () => {
    for (const kind of NORM_KIND_KEYS) {
      expect(bodiesOf(kind)[0]).toBe(kindInfo(kind).owner)
      expect(kindInfo(kind).basis.act).toBe('law-343')
    }
    const owners = new Set(NORM_KIND_KEYS.map((kind) => kindInfo(kind).owner))
    expect([...owners].sort()).toEqual(['akimat', 'education', 'health', 'maslikhat', 'social'])
  })

  it('LAW-10-5 the rules of a PMPC lack something until one has approved and two have agreed', () => {
    const rules = (approvals: readonly ReturnType<typeof approved>[]) =>
      missingBodies({ kind: 'pmpc-rules', approvals })
    expect(rules([])).toEqual(['education', 'health', 'social'])
    expect(rules([approved('education'), approved('health')])).toEqual(['social'])
    expect(rules([approved('education'), approved('health'), approved('social')])).toEqual([])
  })

  it('LAW-8-14 other powers rest on 8(2)(12); nothing can rest on the excluded 8(2)(6)', () => {
    expect(kindInfo('akimat-other').basis).toMatchObject({ unit: 'art-8-2-12' })
    const excluded: (act: 'law-343', unit: never) => Citation = cite
    expect(() => excluded('law-343', 'art-8-2-6' as never)).toThrow()
  })

  it('is in force from its first day through its last, and never as a draft', () => {
    const document = {
      state: 'adopted',
      validFrom: localDate('2024-01-01'),
      validTo: localDate('2024-12-31'),
    } as const
    const on = (day: string) => isInForce(document, localDate(day))
    expect([on('2023-12-31'), on('2024-01-01'), on('2024-12-31'), on('2025-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isInForce({ ...document, state: 'draft' }, localDate('2024-06-01'))).toBe(false)
  })
})
