import { type LocalDate, localize } from '@tirek/kernel'
import { type FactId, type FactValues, factOf } from '@tirek/law'
import { page } from '#platform/http/page.ts'
import { formatDate, formatMoney } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { type ShownExamples, showExamples } from '../use-cases/examples.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { namesOf, saidOf } from './words.ts'

type Row = ShownExamples['examples'][number]

const TONES = { yes: 'done', no: 'late', unknown: 'waiting', 'no-source': 'neutral' } as const

const idsOf = (facts: FactValues) => Object.keys(facts) as FactId[]

/** What this family differs in; the ordinary one has no line of its own. */
function Differences({ of }: { of: Row }) {
  const t = useT(messages)
  const { lang } = useView()
  const changed = [...idsOf(of.with), ...of.without]
  if (changed.length === 0) return <>{t('examples.ordinary')}</>
  return (
    <>
      {changed.map((id) => (
        <div>
          {localize(factOf(id).label, lang)}: {saidOf(lang, id, of.with)}
        </div>
      ))}
    </>
  )
}

/** The answer that was written down, and what it rests on. */
function Expected({ of }: { of: Row }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <StatusTag tone={TONES[of.expect]}>{t(`examples.${of.expect}`)}</StatusTag>
      {of.because.map((label) => (
        <div class="small">{t('examples.because', { condition: localize(label, lang) })}</div>
      ))}
      {of.missing.length > 0 && (
        <div class="small">{t('examples.missing', { what: namesOf(lang, of.missing) })}</div>
      )}
      {of.amount !== null && (
        <div class="small">
          {of.amount === 'not-entered' ? t('examples.not-entered') : formatMoney(lang, of.amount)}
        </div>
      )}
    </>
  )
}

function ExamplesView({ shown: { title, base, examples }, id }: { shown: ShownExamples; id: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const known = idsOf(base)
  return (
    <>
      <Step
        title={t('examples.title')}
        caption={localize(title, lang)}
        lead={t('examples.lead')}
        back={`${paths.entry(id)}#specification`}
      />
      {known.length > 0 && (
        <Section title={t('examples.base')} id="base">
          <SummaryList
            rows={known.map((fact) => ({
              label: localize(factOf(fact).label, lang),
              value: saidOf(lang, fact, base),
            }))}
          />
        </Section>
      )}
      <DataTable
        caption={t('examples.count', { n: examples.length })}
        isStacked
        rows={examples}
        rowKey={(row) => JSON.stringify(row)}
        columns={[
          {
            key: 'on',
            title: t('examples.day'),
            isRowHeader: true,
            cell: ({ on }) => formatDate(lang, on as LocalDate),
          },
          { key: 'family', title: t('examples.family'), cell: (row) => <Differences of={row} /> },
          { key: 'answer', title: t('examples.answer'), cell: (row) => <Expected of={row} /> },
        ]}
      />
    </>
  )
}

/** The invented families by which a rule is tested, for whoever wants to know what it was asked. */
export const examplesPage = page({
  path: paths.examples(':id'),
  roles: 'public',
  render: async ({ ask, params, lang }) => {
    const id = params['id'] ?? ''
    const shown = await ask(showExamples, { id })
    return { title: messages.for(lang)('examples.title'), body: <ExamplesView shown={shown} id={id} /> }
  },
})
