import { describe, expect, it } from 'vitest'
import { emptyForm } from '#platform/ui/form/state.ts'
import { filledRows, flatten, shownForm } from './form-values.ts'

describe('values of forms', () => {
  it('puts stored data under dotted names', () => {
    expect(
      flatten({
        defects: [{ kind: 'speech', chronic: true, other: undefined }],
        kinds: ['a', 'b'],
        no: false,
      }),
    ).toEqual({
      'defects.0.kind': 'speech',
      'defects.0.chronic': 'yes',
      kinds: ['a', 'b'],
    })
  })

  it('shows what was typed when the form comes back refused', () => {
    const typed = emptyForm('key', { needs: 'typed' })
    expect(shownForm(typed, { needs: 'stored' })).toBe(typed)
    expect(shownForm(emptyForm('key'), { needs: 'stored' }).values).toEqual({ needs: 'stored' })
  })

  it('leaves out rows in which nothing was filled in', () => {
    const rows = { 0: { key: 'a', text: 'x' }, 1: { key: 'b' }, 2: { key: 'c', area: 'speech' } }
    expect(filledRows(rows, ['text'])).toEqual([{ key: 'a', text: 'x' }])
    expect(filledRows(undefined, ['text'])).toEqual([])
  })

  it('keeps a row that was filled in by half, so that what was typed is asked about and not lost', () => {
    const rows = { 0: { key: 'a' }, 1: { key: 'c', area: 'speech' } }
    expect(filledRows(rows, ['text', 'area'])).toEqual([{ key: 'c', area: 'speech' }])
  })
})
