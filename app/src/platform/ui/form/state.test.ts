import { describe, expect, it } from 'vitest'
import { emptyForm, prefilled } from './state.ts'

const fresh = emptyForm('key', {}, '3')

describe('a form that begins with what is known', () => {
  it('shows it, leaves what is unknown empty, and keeps its key and version', () => {
    expect(prefilled(fresh, { name: 'Айша', note: null, day: undefined, tasks: ['walk', 'read'] })).toEqual({
      ...fresh,
      values: { name: 'Айша', tasks: ['walk', 'read'] },
    })
  })

  it('loses nothing that was typed: a box that was unticked stays so when the form comes back', () => {
    const back = { ...fresh, values: { name: '' }, errors: { name: { code: 'required' } } }
    expect(prefilled(back, { name: 'Айша', tasks: ['walk'] })).toBe(back)
  })
})
