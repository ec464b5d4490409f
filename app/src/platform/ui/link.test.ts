import { describe, expect, it } from 'vitest'
import { checkHref, localHref, withQuery } from './link.tsx'

describe('links', () => {
  it('never lead to a script or another site by trickery', () => {
    const bad = [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\u0000script:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '\\\\evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '',
    ]
    for (const href of bad) expect(['#', '/evil.example'], JSON.stringify(href)).toContain(checkHref(href))
  })

  it('let web, mail and telephone addresses and own paths through', () => {
    for (const href of [
      'https://adilet.zan.kz/',
      'mailto:a@b.kz',
      'tel:+77252000000',
      '/queue?x=1',
      '#main',
      '?page=2',
    ])
      expect(checkHref(href)).toBe(href)
  })

  it('take the language of the page unless they have one or are no page', () => {
    expect(localHref('kk', '/queue')).toBe('/kk/queue')
    expect(localHref('kk', '/')).toBe('/kk')
    expect(localHref('kk', '/ru/queue')).toBe('/ru/queue')
    expect(localHref('kk', '/static/app.css')).toBe('/static/app.css')
    expect(localHref('kk', '/apiary')).toBe('/kk/apiary')
    expect(localHref('kk', 'https://x.kz/')).toBe('https://x.kz/')
  })

  it('change only the named values of a query', () => {
    expect(withQuery('/queue?tab=late&sort=due', { sort: 'name', after: undefined })).toBe(
      '/queue?tab=late&sort=name',
    )
    expect(withQuery('/queue?after=7', { after: undefined })).toBe('/queue')
  })
})
