import { describe, expect, it } from 'vitest'
import { addWords, namesOf, stubs } from './stubs.ts'

const names = namesOf('placement', 'defer-arrival')

describe('the generator of use cases', () => {
  it('knows a name in all its shapes and refuses one that is not kebab-case', () => {
    expect(names).toMatchObject({ camel: 'deferArrival', pascal: 'DeferArrival', words: 'Defer arrival' })
    expect(namesOf('placement', 'DeferArrival')).toBeUndefined()
    expect(namesOf('', 'defer')).toBeUndefined()
  })

  it('writes a use case, its test and its form', () => {
    const files = names ? stubs(names) : {}
    expect(Object.keys(files)).toEqual([
      'use-cases/defer-arrival.ts',
      'use-cases/defer-arrival.test.ts',
      'web/defer-arrival.page.tsx',
    ])
    expect(files['use-cases/defer-arrival.ts']).toContain("name: 'placement.defer-arrival'")
  })

  it('adds words without touching those that exist', () => {
    const texts = { 'defer-arrival.title': 'Отсрочить приезд', other: 'x' }
    expect(names && addWords(texts, names, 'ru')).toEqual({
      ...texts,
      'defer-arrival.submit': 'Defer arrival (ru)',
    })
  })
})
