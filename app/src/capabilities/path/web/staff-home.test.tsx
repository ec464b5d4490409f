import { describe, expect, it } from 'vitest'
import { MOST_COUNTED } from '#platform/config/limits.ts'
import { renderDocument, Shell } from '#platform/ui/shell.tsx'
import type { Work } from '../use-cases/work.ts'
import { StaffHome } from './staff-home.tsx'

const item = { key: 'severe', title: 'Ауыр жағдайлар', nextDue: null, href: '/services/care' }

/** The words of the home with one line of work, without the marks. */
function wordsOf(lang: 'kk' | 'ru', counts: Pick<Work['items'][number], 'count' | 'late'>): string {
  const view = { lang, path: '/home', modes: {}, nav: [] }
  const html = renderDocument(
    <Shell view={view} title="Басты">
      <StaffHome work={{ items: [{ ...item, ...counts }], links: [] }} />
    </Shell>,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('the home of staff', () => {
  it('counts to a thousand', () => {
    const words = wordsOf('ru', { count: MOST_COUNTED, late: 21 })
    expect(words).toContain('1 000 дел')
    expect(words).toContain('21 просрочено')
    expect(words).not.toContain('больше')
  })

  it('says of more only that it is more', () => {
    expect(wordsOf('ru', { count: 1_500, late: 1_200 })).toMatch(/просрочено больше 1 000 .*больше 1 000 дел/)
    expect(wordsOf('kk', { count: 1_500, late: 1_200 })).toMatch(/1 000 істен көбі кешікті .*1 000 істен көп/)
  })
})
