import { localDate } from '@tirek/kernel'
import type { Item } from '@tirek/questionnaire'
import { describe, expect, it } from 'vitest'
import { groupOf, moveItem, putItem, removeItem } from './edit.ts'
import { printOptions, readOptions } from './option-lines.ts'
import { inForceOn, isVersionAct, VERSION_ACTS, VERSION_STATES } from './version.ts'

const item = (linkId: string, items: readonly Item[] = []): Item => ({
  linkId,
  type: items.length > 0 ? 'group' : 'boolean',
  text: { kk: linkId },
  isRequired: false,
  repeats: false,
  options: [],
  min: undefined,
  max: undefined,
  maxLength: undefined,
  conditions: [],
  behaviour: 'all',
  critical: undefined,
  items,
})

const names = (items: readonly Item[]): unknown =>
  items.map((one) => (one.items.length > 0 ? [one.linkId, names(one.items)] : one.linkId))

describe('the designer', () => {
  const items = [item('a'), item('g', [item('b'), item('c')]), item('d')]

  it('moves an item among its neighbours and no further', () => {
    expect(names(moveItem(items, 'c', 'up'))).toEqual(['a', ['g', ['c', 'b']], 'd'])
    expect(names(moveItem(items, 'd', 'up'))).toEqual(['a', 'd', ['g', ['b', 'c']]])
    expect(names(moveItem(items, 'd', 'down'))).toEqual(names(items))
  })

  it('writes an item in its place, or at the end of another group', () => {
    const changed = { ...item('b'), isRequired: true }
    expect(putItem(items, changed, 'g', false)[1]?.items[0]?.isRequired).toBe(true)
    expect(names(putItem(items, changed, undefined, false))).toEqual(['a', ['g', ['c']], 'd', 'b'])
    expect(names(putItem(items, item('e'), 'g', true))).toEqual(['a', ['g', ['b', 'c', 'e']], 'd'])
    expect(groupOf(items, 'c')).toBe('g')
    expect(names(removeItem(items, 'g'))).toEqual(['a', 'd'])
  })

  it('reads the answers of a list as it writes them, and says which line it cannot read', () => {
    const lines = 'never | Ешқашан | Никогда | Never | 0\noften | Жиі | Часто | Often | 2 | !\nnone | Жоқ'
    const read = readOptions(lines)
    expect(read.ok && printOptions(read.value)).toBe(lines)
    expect(readOptions('a | Иә\n| Жоқ')).toEqual({ ok: false, error: 2 })
  })
})

describe('versions of a questionnaire', () => {
  it('LAW-5-1 are written only as drafts, and retired only when published', () => {
    const possible = VERSION_ACTS.map((act) => [
      act,
      VERSION_STATES.filter((state) => isVersionAct(act, state)),
    ])
    expect(Object.fromEntries(possible)).toEqual({
      write: ['draft'],
      publish: ['draft'],
      retire: ['published'],
      discard: ['draft'],
    })
  })

  it('LAW-1-20 are in force one at a time, on the days between publishing and the end', () => {
    const day = localDate
    const first = { inForceFrom: day('2024-01-01'), inForceUntil: undefined }
    const second = { inForceFrom: day('2025-01-01'), inForceUntil: day('2025-06-01') }
    const on = (text: string) => inForceOn([first, second], day(text))
    expect([on('2023-12-31'), on('2024-12-31'), on('2025-01-01'), on('2025-06-01')]).toEqual([
      undefined,
      first,
      second,
      first,
    ])
  })
})
