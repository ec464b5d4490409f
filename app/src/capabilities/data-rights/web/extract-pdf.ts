import { type Lang, type LocalDate, localize, parseLocalDate } from '@tirek/kernel'
import { describeCitation, markLabel } from '@tirek/law'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { type DocumentTemplate, renderPdf } from '#platform/documents/typst.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { ACTS } from '../domain/citations.ts'
import type { RightsSources } from '../sources.ts'
import type { Extract } from '../use-cases/extract.ts'
import { messages } from './messages.ts'

const TEMPLATE: DocumentTemplate = {
  name: 'data-rights-extract',
  source: `
#let sheet = data.body
#band
#block(above: 4pt, below: 12pt, title())
#note(for line in sheet.lead { par(t(line)) })
#facts(sheet.facts)
#for part in sheet.parts {
  heading(level: 1, t(part.title))
  for (index, rows) in part.records.enumerate() {
    if index > 0 { line(length: 100%, stroke: 0.4pt + line-tone) }
    facts(rows)
  }
}
#if sheet.events.rows.len() > 0 {
  heading(level: 1, t(sheet.events.title))
  grid-table(sheet.events.head, sheet.events.rows, columns: (24%, 1fr, 30%))
}
#if sheet.readings.rows.len() > 0 {
  heading(level: 1, t(sheet.readings.title))
  grid-table(sheet.readings.head, sheet.readings.rows, columns: (24%, 1fr, 36%))
}
#heading(level: 1, t(sheet.out.title))
#facts(sheet.out.rows)
#v(8pt)
#for line in sheet.citations { block(above: 3pt, below: 3pt, quiet(t(line))) }
`,
}

type Row = Extract['tables'][number]['rows'][number]
interface Labelled {
  readonly label: string
  readonly value: string
}

/** What serves the system alone: it stands in the JSON. */
const TECHNICAL: readonly string[] = [
  ...[
    'id',
    'region',
    'key',
    'programme_key',
    'version',
    'name_key',
    'match_keys',
    'cite',
    'route_cite',
    'reason_cite',
  ],
  ...['desks', 'hidden_from', 'measure_ids', 'attempts', 'last_error', 'ready_at', 'retry_at', 'warns_at'],
  ...['calendar_edition', 'parameter_edition'],
]
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isTechnical = (name: string) => TECHNICAL.includes(name) || name.endsWith('_id')
const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const capabilityOf = (table: string) =>
  table.startsWith('data_rights_') ? 'data-rights' : table.slice(0, table.indexOf('_'))

/** How one extract words what it found: by the words of the capability that keeps it, then by its own. */
interface Wording {
  readonly sources: RightsSources
  readonly lang: Lang
}

function labelOf({ sources, lang }: Wording, table: string, column: string): string {
  const own = messages.find(lang, `column.${column}`)
  return own ?? sources.find(capabilityOf(table), lang, `field.${camel(column)}`) ?? column
}

function plainText({ lang }: Wording, value: string): string {
  const day = parseLocalDate(value)
  if (day.ok) return formatDate(lang, day.value)
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)
  return isInstant ? formatDateTime(lang, new Date(value)) : value
}

function wordOf(wording: Wording, table: string, column: string, value: string | number | boolean): string {
  const { sources, lang } = wording
  const t = messages.for(lang)
  if (typeof value === 'boolean') return t(value ? 'extract.yes' : 'extract.no')
  const text = String(value)
  if (column.endsWith('role') && isRole(text)) return localize(ROLES[text].name, lang)
  const worded = sources.find(capabilityOf(table), lang, `${column.replaceAll('_', '-')}.${text}`)
  return worded ?? plainText(wording, text)
}

const isNothing = (value: unknown) =>
  value === null ||
  value === '' ||
  (typeof value === 'string' && UUID.test(value)) ||
  (typeof value === 'object' && Object.keys(value ?? {}).length === 0)

/** A value with all that is inside it, one line for each, deeper ones set in. */
function linesOf(wording: Wording, table: string, column: string, value: unknown): readonly string[] {
  if (isNothing(value)) return []
  if (Array.isArray(value)) {
    const items = value.map((one) => linesOf(wording, table, column, one))
    return items.every((one) => one.length <= 1) ? joined(items.flat()) : items.flat()
  }
  if (typeof value !== 'object') return [wordOf(wording, table, column, value as string | number | boolean)]
  return Object.entries(value ?? {}).flatMap(([name, inner]) => {
    const key = snake(name)
    const lines = isTechnical(key) ? [] : linesOf(wording, table, key, inner)
    if (lines.length === 0) return []
    const label = labelOf(wording, table, key)
    return lines.length === 1 ? [`${label}: ${lines[0]}`] : [`${label}:`, ...lines.map((line) => `  ${line}`)]
  })
}

function joined(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.join(', ')]
}

function recordOf(wording: Wording, table: string, row: Row): readonly Labelled[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const lines = isTechnical(column) ? [] : linesOf(wording, table, column, value)
    return lines.length === 0 ? [] : [{ label: labelOf(wording, table, column), value: lines.join('\n') }]
  })
}

function partsOf(wording: Wording, tables: Extract['tables']) {
  return tables
    .filter(({ name, rows }) => rows.length > 0 && name !== 'history_event')
    .map(({ name, rows }) => ({
      title: messages.find(wording.lang, `table.${name}`) ?? name,
      records: rows.map((row) => recordOf(wording, name, row)),
    }))
}

function eventsOf({ sources, lang }: Wording, tables: Extract['tables']) {
  const t = messages.for(lang)
  const rows = tables.find(({ name }) => name === 'history_event')?.rows ?? []
  const worded = rows.map((row) => {
    const [capability = '', ...rest] = String(row['name']).split('.')
    const data = (row['data'] ?? {}) as Readonly<Record<string, string>>
    const title = sources.find(capability, lang, `event.${rest.join('.')}`, data) ?? String(row['name'])
    return [formatDate(lang, String(row['legal_day']) as LocalDate), title, String(row['actor_name'])]
  })
  return {
    title: t('table.history_event'),
    head: [t('extract.when'), t('extract.what'), t('extract.who')],
    rows: worded,
  }
}

function readingsOf({ lang }: Wording, readings: Extract['readings']) {
  const t = messages.for(lang)
  const who = ({ name, role, organisation }: Extract['readings'][number]) =>
    [name, role, organisation].filter((part) => part !== null).join(' · ')
  return {
    title: t('extract.readings'),
    head: [t('extract.when'), t('extract.what'), t('extract.who')],
    rows: readings.map((one) => [
      formatDateTime(lang, new Date(one.at)),
      one.outcome === 'read' ? one.title : `${one.title} (${t('extract.refused')})`,
      who(one),
    ]),
  }
}

/** Everything held about a person as a paper: the records by table, the history, the readings, what is left out and why. */
export function extractPdf(extract: Extract, sources: RightsSources, lang: Lang): Buffer {
  const t = messages.for(lang)
  const wording = { sources, lang }
  const { person, madeAt } = extract
  const body = {
    lead: [t('extract.paper-lead'), t('extract.paper-codes')],
    facts: [
      { label: t('extract.person'), value: person.fullName },
      { label: t('column.birth_date'), value: formatDate(lang, person.birthDate as LocalDate) },
      { label: t('extract.made'), value: formatDateTime(lang, new Date(madeAt)) },
    ],
    parts: partsOf(wording, extract.tables).map(({ title, records }) => ({
      title,
      records: records.map((rows) => rows.map(({ label, value }) => ({ label, value }))),
    })),
    events: eventsOf(wording, extract.tables),
    readings: readingsOf(wording, extract.readings),
    out: {
      title: t('extract.left-out'),
      rows: extract.leftOut.map(({ table, why }) => ({
        label: messages.find(lang, `table.${table}`) ?? table,
        value: why,
      })),
    },
    citations: [ACTS.right, ACTS.told].map(
      (cite) => `${describeCitation(cite, lang)} (${markLabel(cite.mark, lang)})`,
    ),
  }
  return renderPdf(TEMPLATE, body, {
    lang,
    title: t('extract.title'),
    footer: t('extract.footer'),
    pageLabel: t('paper.page'),
  })
}
