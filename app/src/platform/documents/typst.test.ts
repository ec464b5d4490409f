import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type DocumentTemplate, renderPdf } from './typst.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'sample',
  source: `
#title()
#band
= #t(data.body.heading)
#t(data.body.text)
#grid-table(("A", "B"), data.body.rows)
`,
}
const OPTIONS = { lang: 'kk', title: 'Үлгі құжат', footer: 'Тірек', pageLabel: 'Бет' } as const
const LETTERS = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸'
const data = (text: string) => ({ heading: 'Бөлім', text, rows: [['1', '2']] })
const render = (text: string): Buffer => renderPdf(TEMPLATE, data(text), OPTIONS)

/** Everything a reader of the file can see in plain text: uncompressed objects and inflated streams. */
function plainText(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...streams].join('\n')
}

/** Letters that the fonts' ToUnicode maps promise to give back to a reader or a screen reader. */
function extractableLetters(pdf: Buffer): Set<string> {
  const hex = [...plainText(pdf).matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]{4})>/g)].map(
    ([, code]) => code ?? '',
  )
  return new Set(hex.map((code) => String.fromCodePoint(Number.parseInt(code, 16))))
}

describe('renderPdf', () => {
  it('gives a tagged PDF/UA-1 file with language and title', () => {
    const text = plainText(render('Мәтін'))
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(text).toMatch(/\/StructTreeRoot/)
    expect(text).toMatch(/\/Lang\s*\(kk\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toMatch(/\/S\s*\/TH\b/)
  })

  it('keeps every Kazakh letter and the tenge sign extractable', () => {
    const letters = extractableLetters(render(LETTERS))
    expect([...LETTERS].filter((letter) => !letters.has(letter))).toEqual([])
  })

  it('treats data as text and never as markup', () => {
    const hostile = '#panic("x") #read("/etc/passwd") *b* $x$ ] #include "a.typ"'
    expect(() => render(hostile)).not.toThrow()
    expect(extractableLetters(render(hostile)).has('#')).toBe(true)
  })

  it('gives the same bytes for the same input', () => {
    expect(render('Бір').equals(render('Бір'))).toBe(true)
    expect(render('Бір').equals(render('Екі'))).toBe(false)
  })

  it('names the template and not the data when the template is faulty', () => {
    const faulty = { name: 'faulty', source: '#t(data.body.absent)' }
    expect(() => renderPdf(faulty, data('құпия'), OPTIONS)).toThrow(/document faulty does not compile/)
    expect(() => renderPdf(faulty, data('құпия'), OPTIONS)).not.toThrow(/құпия/)
  })

  it('refuses a template whose headings are not accessible', () => {
    const skipping = { name: 'skipping', source: '=== #t(data.body.heading)' }
    expect(() => renderPdf(skipping, data('x'), OPTIONS)).toThrow(/not PDF\/UA-1/)
  })
})
