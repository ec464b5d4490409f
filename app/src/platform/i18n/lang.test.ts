import { describe, expect, it } from 'vitest'
import { preferredLang, splitLangPath, withLang } from './lang.ts'

describe('language of a page', () => {
  it('is read from the front of the path', () => {
    expect(splitLangPath('/ru/queue?x=1')).toEqual({ lang: 'ru', path: '/queue?x=1' })
    expect(splitLangPath('/kk')).toEqual({ lang: 'kk', path: '/' })
    expect(splitLangPath('/kk?size=l')).toEqual({ lang: 'kk', path: '/?size=l' })
  })

  it('is not guessed from a path without a language', () => {
    for (const path of ['/', '/api/v1', '/kkz/queue', '/de/queue', '/static/app.css'])
      expect(splitLangPath(path)).toBeUndefined()
  })

  it('is put back in front of a path', () => {
    expect(withLang('kk', '/queue')).toBe('/kk/queue')
    expect(withLang('en', '/')).toBe('/en')
  })

  it('follows Accept-Language by weight, and is Kazakh when nothing fits', () => {
    expect(preferredLang('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru')
    expect(preferredLang('de, en;q=0.4, kk;q=0.7')).toBe('kk')
    expect(preferredLang('de,fr;q=0.5')).toBe('kk')
    expect(preferredLang('ru;q=0')).toBe('kk')
    expect(preferredLang(undefined)).toBe('kk')
  })
})
