/** Typst source shared by every official document: A4, the band of triangles, numbered headings, page count.
 *  The data arrive as JSON in `sys.inputs.data` and are only ever read as strings, so they cannot become markup. */
export const OFFICIAL_LAYOUT = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#13232e")
#let soft = rgb("#4a5b66")
#let sky = rgb("#0b5f7e")
#let deep = rgb("#073f55")
#let felt = rgb("#faf6ef")
#let line-tone = rgb("#c9d2d6")
#let gold = rgb("#f2b01e")
#let t(value) = text(str(value))

#let band = block(width: 100%, height: 7pt, clip: true, above: 6pt, below: 14pt, {
  let one = polygon(fill: sky, (0pt, 7pt), (4.5pt, 0pt), (9pt, 7pt))
  let two = polygon(fill: gold, (0pt, 7pt), (4.5pt, 0pt), (9pt, 7pt))
  for step in range(54) {
    place(dx: step * 9pt, if calc.rem(step, 6) == 3 { two } else { one })
  }
})

#let quiet(body) = text(size: 8.5pt, fill: soft, body)
#let basis(value) = if value != none and str(value) != "" { quiet(t(value)) }
#let note(body) = block(
  width: 100%, fill: felt, inset: (x: 10pt, y: 8pt), radius: 3pt, above: 8pt, below: 12pt,
  stroke: (left: 3pt + sky), body,
)
#let facts(rows) = grid(
  columns: (34%, 1fr), inset: (right: 8pt, y: 3.5pt), align: left + top,
  ..rows.map(row => (text(fill: soft, t(row.label)), t(row.value))).flatten(),
)
#let grid-table(head, rows, columns: auto) = table(
  columns: if columns == auto { head.len() } else { columns },
  inset: (x: 5pt, y: 5pt), align: left + top,
  stroke: (x, y) => (bottom: 0.6pt + if y == 0 { deep } else { line-tone }),
  fill: (x, y) => if y == 0 { felt },
  table.header(..head.map(cell => text(weight: 700, size: 8.5pt, fill: deep, t(cell)))),
  ..rows.flatten().map(cell => text(size: 9pt, t(cell))),
)

#let official(body) = {
  set document(title: data.title, date: none)
  set page(
    paper: "a4", margin: (top: 18mm, bottom: 20mm, x: 20mm),
    footer: context {
      set text(size: 8pt, fill: soft)
      line(length: 100%, stroke: 0.5pt + line-tone)
      grid(columns: (1fr, auto), gutter: 8pt,
        t(data.footer),
        [#t(data.pageLabel) #counter(page).display() / #counter(page).final().at(0)],
      )
    },
  )
  set text(font: "Noto Sans", size: 10pt, lang: data.lang, fill: ink, hyphenate: false)
  set par(leading: 0.62em, spacing: 0.85em)
  set heading(numbering: "1.")
  show heading.where(level: 1): it => block(above: 16pt, below: 7pt, sticky: true,
    text(size: 11.5pt, weight: 700, fill: deep, it))
  show heading.where(level: 2): it => block(above: 10pt, below: 5pt, sticky: true,
    text(size: 10pt, weight: 700, fill: sky, it.body))
  show title: set text(size: 17pt, weight: 700, fill: deep)
  show title: set par(leading: 0.45em)
  body
}
#show: official
`
