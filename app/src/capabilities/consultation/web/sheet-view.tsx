import { useT } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { messages } from './messages.ts'
import type { ConclusionSheet, ConditionGroup, FactsPart, TableSheet } from './sheet-shape.ts'

type Cells = readonly string[]

function SheetTable({ table, title }: { table: TableSheet; title: string }) {
  if (table.rows.length === 0) return <p class="soft">{table.none}</p>
  return (
    <DataTable<Cells>
      caption={title}
      isCaptionHidden
      isStacked
      rows={table.rows}
      rowKey={(row) => row.join('|')}
      columns={table.head.map((head, index) => ({
        key: String(index),
        title: head,
        isRowHeader: index === 0,
        cell: (row) => row[index] ?? '',
      }))}
    />
  )
}

function Facts({ part, id }: { part: FactsPart; id: string }) {
  if (part.rows.length === 0) return null
  return (
    <Section title={part.title} id={id}>
      <Basis text={part.basis} />
      <SummaryList rows={part.rows} />
    </Section>
  )
}

function Basis({ text }: { text: string }) {
  return text === '' ? null : <p class="small soft">{text}</p>
}

function Conditions({ groups }: { groups: readonly ConditionGroup[] }) {
  return (
    <SummaryList
      rows={groups.map(({ title, none, rows }) => ({
        label: title,
        value:
          rows.length === 0 ? (
            <span class="soft">{none}</span>
          ) : (
            <ul>
              {rows.map((row) => (
                <li>
                  {row.text} <span class="small soft">{row.programme}</span>
                </li>
              ))}
            </ul>
          ),
      }))}
    />
  )
}

function Findings({ sheet }: { sheet: ConclusionSheet }) {
  const { examinations, defects, needs } = sheet
  return (
    <>
      <Section title={examinations.title} id="s-examinations">
        <Basis text={examinations.basis} />
        <SheetTable table={examinations.overview} title={examinations.title} />
        {examinations.details.map((part) => (
          <details>
            <summary>{part.title}</summary>
            <Basis text={part.basis} />
            <SummaryList rows={part.rows} />
          </details>
        ))}
      </Section>
      <Section title={defects.title} id="s-defects">
        <Basis text={defects.basis} />
        <SheetTable table={defects.table} title={defects.title} />
        {defects.findings.length > 0 && <SummaryList rows={defects.findings} />}
      </Section>
      <Section title={needs.title} id="s-needs">
        <Basis text={needs.basis} />
        <SheetTable table={needs.table} title={needs.title} />
      </Section>
    </>
  )
}

function Recommendations({ sheet }: { sheet: ConclusionSheet }) {
  const { programmes, conditions, correction, directions } = sheet
  return (
    <>
      <Section title={programmes.title} id="s-programmes">
        <Basis text={programmes.basis} />
        <SheetTable table={programmes.table} title={programmes.title} />
        {programmes.choice !== '' && <Notice>{programmes.choice}</Notice>}
      </Section>
      <Section title={conditions.title} id="s-conditions">
        <Basis text={conditions.basis} />
        <Conditions groups={conditions.groups} />
      </Section>
      <Section title={correction.title} id="s-correction">
        <Basis text={correction.basis} />
        {correction.rows.length === 0 ? (
          <p class="soft">{correction.none}</p>
        ) : (
          <SummaryList rows={correction.rows} />
        )}
      </Section>
      <Section title={directions.title} id="s-directions">
        <Basis text={directions.basis} />
        <SheetTable table={directions.table} title={directions.title} />
        <p class="small">{directions.note}</p>
      </Section>
    </>
  )
}

/** The whole conclusion on a page, in the order of the document. */
export function SheetView({ sheet }: { sheet: ConclusionSheet }) {
  const t = useT(messages)
  return (
    <div class="flow">
      <Notice title={sheet.recommendatory.title}>
        {sheet.recommendatory.text} <span class="small soft">{sheet.recommendatory.basis}</span>
      </Notice>
      <Facts part={sheet.amendment} id="s-amendment" />
      <Facts part={sheet.child} id="s-child" />
      <Facts part={sheet.session} id="s-session" />
      <Findings sheet={sheet} />
      <Recommendations sheet={sheet} />
      <Facts part={sheet.view} id="s-view" />
      <Facts part={sheet.information} id="s-information" />
      <Section title={sheet.signatures.title} id="s-signatures">
        <SheetTable table={sheet.signatures.table} title={sheet.signatures.title} />
        {sheet.signatures.signedOn !== '' && (
          <p>
            {t('specialty.head')}: <b>{sheet.signatures.headName}</b> · {sheet.signatures.signedOn}
          </p>
        )}
      </Section>
      <Facts part={sheet.signatures.opinions} id="s-opinions" />
      <Facts part={sheet.signatures.review} id="s-review" />
    </div>
  )
}
