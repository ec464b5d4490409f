import type { DocumentTemplate } from '#platform/documents/typst.ts'

/** The conclusion in large letters: one line of text after another, nothing in columns. */
export const LARGE_PRINT_TEMPLATE: DocumentTemplate = {
  name: 'consultation-large-print',
  source: `
#set text(size: 20pt)
#set par(leading: 0.8em, spacing: 1em)
#set heading(numbering: none)
#show heading.where(level: 1): it => block(above: 26pt, below: 12pt, sticky: true,
  text(size: 24pt, weight: 700, fill: deep, it.body))
#show title: set text(size: 28pt, weight: 700, fill: deep)
#set page(footer: context {
  set text(size: 14pt)
  grid(columns: (1fr, auto), gutter: 8pt, t(data.footer),
    [#t(data.pageLabel) #counter(page).display() / #counter(page).final().at(0)])
})

#title()
#for section in data.body.sections {
  heading(level: 1, t(section.title))
  for line in section.lines { par(t(line)) }
}
`,
}
