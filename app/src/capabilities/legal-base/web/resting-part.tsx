import { type LocalDate, localize } from '@tirek/kernel'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { MarkNote } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { ShownUnit } from '../use-cases/show-unit.ts'
import { messages } from './messages.ts'

type Parameter = ShownUnit['parameters'][number]

function Value({ value, unit }: { value: Parameter['values'][number]; unit: Parameter['unit'] }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  return (
    <div>
      <b>{t(`measure.${unit}`, { n: formatNumber(lang, value.value) })}</b>{' '}
      <span class="small soft">
        {value.to === null
          ? t('value.from', { from: day(value.from) })
          : t('value.between', { from: day(value.from), to: day(value.to) })}
      </span>{' '}
      <MarkNote mark={value.mark} />
    </div>
  )
}

function Parameters({ parameters }: Pick<ShownUnit, 'parameters'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('resting.numbers')}
      isStacked
      rows={parameters}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'label',
          title: t('resting.number'),
          isRowHeader: true,
          cell: (row) => localize(row.label, lang),
        },
        {
          key: 'values',
          title: t('resting.values'),
          cell: (row) => row.values.map((value) => <Value value={value} unit={row.unit} />),
        },
        {
          key: 'checked',
          title: t('resting.checked'),
          cell: (row) => formatDate(lang, row.checkedOn as LocalDate),
        },
      ]}
    />
  )
}

function Benefits({ benefits }: Pick<ShownUnit, 'benefits'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <h3>{t('resting.benefits')}</h3>
      <ul class="list">
        {benefits.map(({ id, title }) => (
          <li>
            <Link href={`/benefits/${id}`}>{localize(title, lang)}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The numbers and rights that come from a unit, and what this server does because of it. */
export function Resting({ shown }: { shown: ShownUnit }) {
  const t = useT(messages)
  const { lang } = useView()
  const { parameters, benefits, useCases } = shown
  if (parameters.length + benefits.length + useCases.length === 0)
    return <p class="soft">{t('resting.nothing')}</p>
  return (
    <Section title={t('resting.title')} id="resting">
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {benefits.length > 0 && <Benefits benefits={benefits} />}
      {useCases.length > 0 && (
        <details class="fold" open={useCases.length <= MOST_OPEN}>
          <summary>{t('resting.steps', { n: useCases.length })}</summary>
          <ul class="list">
            {useCases.map((one) => (
              <li>
                {localize(one.title, lang)} <code class="small soft">{one.name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

/** A longer list is folded. */
const MOST_OPEN = 12
