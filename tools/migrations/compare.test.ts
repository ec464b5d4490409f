import { describe, expect, it } from 'vitest'
import { compareMigrations, hashOf } from './compare.ts'

const known = { '0001_platform.sql': 'a', '0010_registry.sql': 'b' }

describe('the gate of the migrations', () => {
  it('accepts a new migration after the last known one', () => {
    const present = { ...known, '0011_kinship.sql': 'c' }
    expect(compareMigrations(known, present)).toEqual({ added: ['0011_kinship.sql'], problems: [] })
  })

  it('refuses a changed, a removed and a late migration', () => {
    const present = { '0001_platform.sql': 'changed', '0002_late.sql': 'c' }
    expect(compareMigrations(known, present).problems).toEqual([
      '0001_platform.sql: a known migration was changed; write a new one instead',
      '0010_registry.sql: a known migration was removed',
      '0002_late.sql: a new migration must come after 0010_registry.sql',
    ])
  })

  it('refuses a wrong name and a number used twice', () => {
    const present = { '0001_a.sql': 'a', '0001_b.sql': 'b', 'init.sql': 'c' }
    expect(compareMigrations({}, present).problems).toEqual([
      'init.sql: the name must be NNNN_words.sql',
      '0001_b.sql: its number is taken already',
    ])
  })

  it('sees no change in other line ends', () => {
    expect(hashOf('a\r\nb\n')).toBe(hashOf('a\nb\n'))
  })
})
