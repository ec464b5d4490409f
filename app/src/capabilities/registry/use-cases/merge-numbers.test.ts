import { type Iin, localDate, parseIin } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import type { Act } from '#platform/use-case/act.ts'
import type { Person } from '../domain/person.ts'
import { checkNumbers } from './merge-numbers.ts'

function iin(text: string): Iin {
  const parsed = parseIin(text)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

const [FIRST, SECOND] = [iin('950302400015'), iin('950302400025')]

function person(number: Iin | undefined): Person {
  return {
    ...{ id: 'a', region: '610000000', familyName: 'Сейітов', givenName: 'Алан', patronymic: undefined },
    ...{ birthDate: localDate('2023-11-05'), sex: 'male', phone: undefined, address: undefined },
    ...{ motherId: undefined, birthOrder: 1, version: 1, iin: number },
  }
}

/** A state register that knows these numbers, or none answers at all. */
function actWith(known: readonly Iin[] | undefined): Act {
  const findIdentity = async (asked: Iin) =>
    known === undefined
      ? { ok: false, error: { system: 'identity', kind: 'timeout', detail: '' } }
      : {
          ok: true,
          value: { messageId: '1', answeredAt: new Date(0), facts: { found: known.includes(asked) } },
        }
  return { newId: () => '1', gateways: { findIdentity } } as unknown as Act
}

async function codeFor(known: readonly Iin[] | undefined, taken: readonly 'iin'[] = []) {
  const checked = await checkNumbers(actWith(known), {
    survivor: person(FIRST),
    merged: person(SECOND),
    taken,
  })
  return checked.ok ? 'ok' : checked.error.code
}

describe('two numbers of one child', () => {
  it('DEC-56 pass when the state knows one alone, and that one stands', async () => {
    expect(await codeFor([FIRST])).toBe('ok')
    expect(await codeFor([SECOND], ['iin'])).toBe('ok')
    expect(await codeFor([SECOND])).toBe('registry.merge-wrong-number')
    expect(await codeFor([FIRST], ['iin'])).toBe('registry.merge-wrong-number')
  })

  it('DEC-56 do not pass when both are known, none is, or nobody answers', async () => {
    expect(await codeFor([FIRST, SECOND])).toBe('registry.merge-two-numbers')
    expect(await codeFor([])).toBe('registry.merge-no-number')
    expect(await codeFor(undefined)).toBe('registry.merge-number-unchecked')
  })

  it('LAW-3-4 are no question when one record has none yet', async () => {
    const newborn = { survivor: person(FIRST), merged: person(undefined), taken: [] }
    expect((await checkNumbers(actWith(undefined), newborn)).ok).toBe(true)
  })
})
