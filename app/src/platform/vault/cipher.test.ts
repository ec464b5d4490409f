import { describe, expect, it } from 'vitest'
import { newKey } from './cipher.ts'
import { keyIdOf, makePersonKey, openText, sealText, unwrap, wrap } from './sealed-text.ts'

const master = { key: newKey(), name: 'present' }
const person = makePersonKey('018cf000-0000-7000-8000-000000000001', master)
const place = { field: 'consultation_draft.content', id: '018cf000-0000-7000-8000-000000000002' } as const
const WORDS = 'сөйлеу тілінің бұзылуы'

describe('sealed words', () => {
  it('open at their place with the key of the person, and never look the same twice', () => {
    const sealed = sealText(person, place, WORDS)
    expect(sealed).not.toContain(WORDS)
    expect(keyIdOf(sealed)).toBe(person.id)
    expect(openText(person, place, sealed)).toBe(WORDS)
    expect(sealText(person, place, WORDS)).not.toBe(sealed)
  })

  it('do not open in another row or column, with another key, or with one byte changed', () => {
    const sealed = sealText(person, place, WORDS)
    const other = makePersonKey(person.id, master)
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('A=') ? 'B' : 'A'}=`
    expect(() => openText(person, { ...place, id: person.id }, sealed)).toThrow()
    expect(() => openText(person, { ...place, field: 'consultation_draft.other' }, sealed)).toThrow()
    expect(() => openText(other, place, sealed)).toThrow()
    expect(() => openText(person, place, changed)).toThrow()
    expect(() => keyIdOf(WORDS)).toThrow('not sealed')
  })

  it('never begin with the same bytes, however many are sealed', () => {
    const heads = Array.from({ length: 1_500 }, () => sealText(person, place, WORDS).slice(40, 56))
    expect(new Set(heads).size).toBe(heads.length)
  })

  it('are made small first when they are long', () => {
    const long = `${WORDS} `.repeat(200)
    const sealed = sealText(person, place, long)
    expect(sealed.length).toBeLessThan(long.length / 4)
    expect(keyIdOf(sealed)).toBe(person.id)
    expect(openText(person, place, sealed)).toBe(long)
  })

  it('have keys that only the key of the installation opens', () => {
    expect(unwrap(person, { present: master, former: undefined }).key.equals(person.key)).toBe(true)
    expect(() => unwrap(person, { present: { key: newKey(), name: 'present' }, former: undefined })).toThrow()
    expect(() => unwrap(person, { present: { key: newKey(), name: 'another' }, former: undefined })).toThrow(
      'not here',
    )
  })

  it('have keys that open by the key before, and are sealed anew by the present one without being changed', () => {
    const present = { key: newKey(), name: 'next' }
    const anew = wrap(unwrap(person, { present, former: master }), present)
    expect(anew.wrapped_by).toBe('next')
    expect(unwrap(anew, { present, former: undefined }).key.equals(person.key)).toBe(true)
    expect(() => unwrap(anew, { present: master, former: undefined })).toThrow('not here')
  })
})
