import { foldName } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { hindrance, isMaterialEvent, MATERIAL_STATES, searchWords, TERMS } from './material.ts'
import { COUNTRIES, LANGUAGES } from './places.ts'

const file = { name: 'a.pdf', size: 1 }
const words = (text: string) => ({ kk: text, ru: text, en: text })

describe('a material of the library', () => {
  it('LAW-5-6 is published only with a source, and with a file only where its terms allow', () => {
    expect(hindrance({ file: undefined, link: undefined, terms: 'free' })).toBe('no-source')
    expect(hindrance({ file, link: 'https://example.org/a', terms: 'link-only' })).toBe('file-not-allowed')
    for (const terms of TERMS)
      expect(hindrance({ file: undefined, link: 'https://example.org/a', terms })).toBeUndefined()
  })

  it('is decided while proposed, mended until then, withdrawn when published', () => {
    expect(MATERIAL_STATES.filter((state) => isMaterialEvent('publish', state))).toEqual(['proposed'])
    expect(MATERIAL_STATES.filter((state) => isMaterialEvent('correct', state))).toEqual([
      'proposed',
      'returned',
    ])
    expect(MATERIAL_STATES.filter((state) => isMaterialEvent('withdraw', state))).toEqual(['published'])
  })

  it('LAW-5-6 is found by the words of each language, whatever their case, with Kazakh letters or without', () => {
    const found = searchWords({
      ...{ field: 'health', kind: 'treatment', country: 'KZ', language: 'kk', year: 2020 },
      ...{ title: words('ТҮЗЕУ'), summary: words('Көмек'), original: 'Guide', terms: 'free' },
      ...{ termsNote: '-', link: undefined, isForFamilies: false },
    })
    expect(found).toContain(foldName('түзеу'))
    expect(found).toContain('тузеу')
    expect(found).toContain(foldName('guide'))
  })

  it('LAW-5-6 every country and language of the list has a name in each language of the product', () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const countries = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
      const languages = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' })
      expect(COUNTRIES.filter((code) => countries.of(code) === undefined)).toEqual([])
      expect(LANGUAGES.filter((code) => languages.of(code) === undefined)).toEqual([])
    }
  })
})
