import { localDate } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { ADULT_IINS, TURKISTAN } from './registry.fixture.ts'
import { confirmLimitedAbilities } from './use-cases/record-status.ts'

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
})
afterAll(() => system.close())

const child = {
  familyName: 'Жанұзақ',
  givenName: 'Сая',
  birthDate: '2024-01-08',
  sex: 'female',
  region: TURKISTAN,
}

describe('two statuses of one child', () => {
  it('LAW-1-6 records a disability that leaves limited abilities unconfirmed', async () => {
    const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...child,
      birthRecord: 'АН-106',
    })
    const department = await system.signIn({ role: 'ed-specialist', region: TURKISTAN })
    const disability = {
      personId: childId,
      group: 'child-under-seven',
      validFrom: '2024-01-09',
      issuer: 'МӘС',
      document: '№ 5',
      documentDate: '2024-01-09',
    }
    await department.done('registry.record-disability', disability)
    const { statuses } = await department.shown<{ statuses: { kind: string }[] }>('registry.child', {
      childId,
    })
    expect(statuses.map((one) => one.kind)).toEqual(['disability'])
    const ahead = { ...disability, documentDate: '2024-03-01' }
    expect((await department.command('registry.record-disability', ahead)).body).toMatchObject({
      code: 'registry.document-in-future',
    })
  })

  const paper = {
    defectKinds: ['mental' as const],
    cause: 'hereditary' as const,
    lifeRestriction: 'Сөйлеуі шектелген',
    issuer: '№ 1 ПМПК',
    document: '2024-0001',
  }

  it('DEC-9 LAW-1-5 lets nobody set limited abilities by a typed paper: only a conclusion confirms them', async () => {
    const { childId: personId } = await nurse.done<{ childId: string }>('registry.register-child', {
      ...child,
      birthRecord: 'АН-771',
    })
    const head = await system.signIn({ role: 'pmpc-head', region: TURKISTAN })
    const typed = { ...paper, personId, documentDate: '2024-01-09' }
    expect((await head.command('registry.confirm-limited-abilities', typed)).status).toBe(404)
    const { statuses } = await nurse.shown<{ statuses: object[] }>('registry.child', { childId: personId })
    expect(statuses).toEqual([])
  })

  it.each([
    ['2006-01-09', '2024-01-09', 'reached-majority', 'art-1-2'],
    ['2001-05-05', '2002-12-31', 'before-the-law', 'art-19'],
  ])(
    'LAW-1-5 LAW-19-1 refuses limited abilities: born %s, concluded %s: %s',
    async (birthDate, on, code, unit) => {
      const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
        familyName: 'Ахметов',
        givenName: 'Дәурен',
        birthDate,
        sex: 'male',
        iin: code === 'before-the-law' ? ADULT_IINS[5] : ADULT_IINS[4],
        region: TURKISTAN,
      })
      const documentDate = localDate(on)
      const answer = await system.parts.runner.asSystem((act) =>
        confirmLimitedAbilities(act, { ...paper, personId, documentDate }),
      )
      expect(answer).toMatchObject({ ok: false, error: { facts: { lacking: [code] }, cite: [{ unit }] } })
    },
  )
})
