import type { ConclusionSheet, FactsPart, TablePart, TableSheet } from './sheet-shape.ts'

/** A part of the conclusion as lines of plain text: for Braille, large print, and for comparing two editions. */
export type SheetLines = { readonly title: string; readonly lines: readonly string[] }

const joined = (cells: readonly string[]) => cells.filter((cell) => cell !== '').join('. ')

function ofFacts({ title, rows }: FactsPart): SheetLines {
  return { title, lines: rows.map(({ label, value }) => `${label}: ${value}`) }
}

function ofTable({ rows, none }: TableSheet): readonly string[] {
  return rows.length === 0 ? [none] : rows.map(joined)
}

const ofPart = ({ title, table }: TablePart): SheetLines => ({ title, lines: ofTable(table) })

function findings({ examinations, defects, needs }: ConclusionSheet): readonly SheetLines[] {
  const found = defects.findings.map(({ label, value }) => `${label}: ${value}`)
  return [
    { title: examinations.title, lines: ofTable(examinations.overview) },
    { title: defects.title, lines: [...ofTable(defects.table), ...found] },
    ofPart(needs),
  ]
}

function recommendations(sheet: ConclusionSheet): readonly SheetLines[] {
  const { programmes, conditions, correction, directions } = sheet
  const choice = programmes.choice === '' ? [] : [programmes.choice]
  return [
    { title: programmes.title, lines: [...ofTable(programmes.table), ...choice] },
    {
      title: conditions.title,
      lines: conditions.groups.flatMap(({ title, rows }) =>
        rows.map(({ text, programme }) => joined([title, `${text} ${programme}`.trim()])),
      ),
    },
    correction.rows.length === 0
      ? { title: correction.title, lines: [correction.none] }
      : ofFacts(correction),
    { title: directions.title, lines: [...ofTable(directions.table), directions.note] },
  ]
}

/** The parts of which two editions may differ. */
export function contentLines(sheet: ConclusionSheet): readonly SheetLines[] {
  const parts = [
    ...findings(sheet),
    ...recommendations(sheet),
    ofFacts(sheet.view),
    ofFacts(sheet.information),
    ofFacts(sheet.signatures.opinions),
    ofFacts(sheet.signatures.review),
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** The whole conclusion, from its head to the signature. */
export function allLines(sheet: ConclusionSheet): readonly SheetLines[] {
  const { signatures, recommendatory } = sheet
  return [
    {
      title: sheet.organisation,
      lines: [`${sheet.numberLabel}: ${sheet.number}`, `${signatures.signedLabel}: ${sheet.signedOn}`],
    },
    { title: recommendatory.title, lines: [recommendatory.text] },
    ofFacts(sheet.amendment),
    ofFacts(sheet.child),
    ...contentLines(sheet),
    {
      title: signatures.title,
      lines: [...ofTable(signatures.table), joined([signatures.headLabel, signatures.headName])],
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** A part in which two editions differ: what each says, and nothing of what both say alike. */
export type Change = {
  readonly title: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The differences between two editions of one conclusion, part by part. */
export function changesOf(before: readonly SheetLines[], after: readonly SheetLines[]): readonly Change[] {
  const titles = [...new Set([...before, ...after].map(({ title }) => title))]
  const linesIn = (parts: readonly SheetLines[], title: string) =>
    parts.find((one) => one.title === title)?.lines ?? []
  return titles.flatMap((title) => {
    const [old, now] = [linesIn(before, title), linesIn(after, title)]
    const change = {
      title,
      before: old.filter((line) => !now.includes(line)),
      after: now.filter((line) => !old.includes(line)),
    }
    return change.before.length + change.after.length === 0 ? [] : [change]
  })
}
