import type { DocumentTemplate } from '#platform/documents/typst.ts'

/** The conclusion of the consultation as an official document. All words come in `data.body`; the template
 *  itself speaks no language. Shapes: see `ConclusionSheet` in conclusion-sheet.ts. */
export const CONCLUSION_TEMPLATE: DocumentTemplate = {
  name: 'consultation-conclusion',
  source: `
#let sheet = data.body

#let section(part, body) = {
  heading(level: 1, t(part.title))
  if part.basis != "" { block(above: 0pt, below: 7pt, sticky: true, basis(part.basis)) }
  body
}
#let empty(value) = text(fill: soft, t(value))
#let rows-or(part, columns: auto) = if part.rows.len() == 0 { empty(part.none) } else {
  grid-table(part.head, part.rows, columns: columns)
}

#grid(
  columns: (1fr, auto), gutter: 12pt, align: (left, right),
  {
    text(size: 8.5pt, weight: 700, fill: soft, t(sheet.country))
    linebreak()
    text(size: 11pt, weight: 700, fill: ink, t(sheet.organisation))
    linebreak()
    quiet(t(sheet.place))
  },
  {
    text(size: 8.5pt, fill: soft, t(sheet.numberLabel))
    linebreak()
    text(size: 12pt, weight: 700, fill: deep, t(sheet.number))
    linebreak()
    text(size: 9pt, t(sheet.signedOn))
  },
)
#band
#block(above: 4pt, below: 12pt, title())

#note({
  text(weight: 700, fill: deep, t(sheet.recommendatory.title))
  linebreak()
  text(size: 9pt, t(sheet.recommendatory.text))
  linebreak()
  basis(sheet.recommendatory.basis)
})

#if sheet.amendment.rows.len() > 0 { section(sheet.amendment, facts(sheet.amendment.rows)) }
#section(sheet.child, facts(sheet.child.rows))

#section(sheet.session, {
  facts(sheet.session.rows)
  rows-or(sheet.session.members, columns: (1.3fr, 1fr))
})

#section(sheet.examinations, {
  rows-or(sheet.examinations.overview, columns: (1.25fr, auto, 1.2fr, 2fr))
  for part in sheet.examinations.details {
    heading(level: 2, t(part.title))
    block(above: 0pt, below: 6pt, sticky: true, basis(part.basis))
    facts(part.rows)
  }
})

#section(sheet.defects, {
  rows-or(sheet.defects.table, columns: (1.3fr, 2fr, 1fr, auto))
  if sheet.defects.findings.len() > 0 { facts(sheet.defects.findings) }
})

#section(sheet.needs, rows-or(sheet.needs.table, columns: (1fr, 2.4fr)))

#section(sheet.programmes, {
  rows-or(sheet.programmes.table, columns: (1.3fr, 1fr, 2fr))
  if sheet.programmes.choice != "" { note(text(size: 9pt, t(sheet.programmes.choice))) }
})

#section(sheet.conditions, {
  for group in sheet.conditions.groups {
    heading(level: 2, t(group.title))
    if group.rows.len() == 0 { empty(group.none) } else {
      list(marker: text(fill: sky, sym.bullet), ..group.rows.map(row => [#t(row.text) #quiet(t(row.programme))]))
    }
  }
})

#section(sheet.correction, if sheet.correction.rows.len() == 0 { empty(sheet.correction.none) } else {
  facts(sheet.correction.rows)
})

#section(sheet.directions, {
  rows-or(sheet.directions.table, columns: (1.2fr, 1.4fr, 1.3fr, 1.1fr))
  note(text(size: 9pt, t(sheet.directions.note)))
})

#section(sheet.view, facts(sheet.view.rows))
#section(sheet.information, facts(sheet.information.rows))

#section(sheet.signatures, {
  rows-or(sheet.signatures.table, columns: (1.3fr, 1.2fr, 1fr))
  for part in (sheet.signatures.opinions, sheet.signatures.review) {
    if part.rows.len() > 0 {
      heading(level: 2, t(part.title))
      block(above: 0pt, below: 6pt, sticky: true, basis(part.basis))
      facts(part.rows)
    }
  }
  block(above: 14pt, breakable: false, width: 100%, stroke: 0.8pt + sky, radius: 3pt, inset: 10pt, grid(
    columns: (1fr, auto), gutter: 10pt, align: (left, right),
    {
      quiet(t(sheet.signatures.headLabel))
      linebreak()
      text(size: 11pt, weight: 700, t(sheet.signatures.headName))
    },
    {
      quiet(t(sheet.signatures.signedLabel))
      linebreak()
      text(size: 11pt, weight: 700, t(sheet.signatures.signedOn))
    },
  ))
})

#heading(level: 1, numbering: none, t(sheet.citations.title))
#for line in sheet.citations.rows { block(above: 3pt, below: 3pt, quiet(t(line))) }
`,
}
