import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { appointmentDay, mayHoldSession, type SessionFacts, whereOf } from './appointment.ts'

const session = (part: Partial<SessionFacts> = {}): SessionFacts => ({
  appointmentOn: localDate('2023-09-20'),
  noticeGivenOn: localDate('2023-09-11'),
  isAgreed: false,
  isDeclined: false,
  heldOn: localDate('2023-09-20'),
  presence: { present: true, names: ['Mother'] },
  ...part,
})
const code = (part: Partial<SessionFacts>) => {
  const held = mayHoldSession(session(part))
  return held.ok ? undefined : held.error.code
}

describe('session', () => {
  it('LAW-16-1 may be held when the representative was told of the day', () => {
    expect(mayHoldSession(session())).toEqual({ ok: true, value: true })
  })

  it('LAW-16-1 refuses a session of which the representative was not told', () => {
    const refused = mayHoldSession(session({ noticeGivenOn: undefined }))
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'representative-not-notified', cite: [{ act: 'law-343', unit: 'art-16-1' }] },
    })
  })

  it('LAW-16-1 records presence by name, or absence with its reason', () => {
    expect(
      code({ presence: { present: false, reason: 'asked to go on without her, letter of 19.09' } }),
    ).toBeUndefined()
    expect(code({ presence: { present: false, reason: ' ' } })).toBe('presence-unrecorded')
    expect(code({ presence: { present: true, names: [] } })).toBe('presence-unrecorded')
    expect(code({ presence: { present: true, names: ['  '] } })).toBe('presence-unrecorded')
  })

  it('LAW-16-1 a no bars the session without the representative, and not with him or her in the room', () => {
    expect(code({ isDeclined: true })).toBeUndefined()
    expect(code({ isDeclined: true, presence: { present: false, reason: 'did not come' } })).toBe(
      'representative-declined',
    )
  })

  it('LAW-16-1 goes on without the representative after notice of three working days, a default of the project', () => {
    const absent = { presence: { present: false as const, reason: 'did not come' } }
    // Friday 15 September and three working days: Wednesday 20 September.
    expect(code({ ...absent, noticeGivenOn: localDate('2023-09-15') })).toBeUndefined()
    const late = { ...absent, noticeGivenOn: localDate('2023-09-18') }
    expect(mayHoldSession(session(late))).toMatchObject({
      error: {
        code: 'notice-too-late',
        cite: [{ unit: 'art-16-1' }, { act: 'project', mark: 'project-default' }],
      },
    })
    expect(code({ ...late, isAgreed: true })).toBeUndefined()
    expect(code({ noticeGivenOn: localDate('2023-09-20') })).toBeUndefined()
  })

  it('is not held before its day', () => {
    expect(code({ heldOn: localDate('2023-09-19') })).toBe('session-before-appointment')
    expect(code({ heldOn: localDate('2023-09-21') })).toBeUndefined()
  })

  it('is appointed for today or later', () => {
    const today = localDate('2023-09-11')
    expect(appointmentDay(today, today)).toEqual({ ok: true, value: today })
    expect(appointmentDay(localDate('2023-09-10'), today)).toMatchObject({
      ok: false,
      error: { code: 'appointment-in-past' },
    })
  })
})

describe('where the examination is', () => {
  const pmpc = { kk: '№ 1 ПМПК, Түркістан', ru: 'ПМПК № 1, Туркестан', en: 'PMPC No. 1, Turkistan' }

  it('is named in the language of the reader, with the room as it was typed', () => {
    expect(whereOf('2-кабинет', pmpc)).toEqual({
      kk: '№ 1 ПМПК, Түркістан · 2-кабинет',
      ru: 'ПМПК № 1, Туркестан · 2-кабинет',
      en: 'PMPC No. 1, Turkistan · 2-кабинет',
    })
  })

  it('does not repeat a name of the consultation that was typed as the place', () => {
    expect(whereOf('№ 1 ПМПК, Түркістан', pmpc)).toEqual(pmpc)
    expect(whereOf('', pmpc)).toEqual(pmpc)
    expect(whereOf('2-кабинет', undefined).ru).toBe('2-кабинет')
  })
})
