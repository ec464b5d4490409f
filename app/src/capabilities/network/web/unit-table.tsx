import type { Lang, LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { listOrganisations } from '../use-cases/list-organisations.ts'
import { messages } from './messages.ts'
import { organisationHref } from './network.paths.ts'
import { figure, STATE_TONES, settlementTypeName } from './words.ts'

/** One unit of the network. */
export type Unit = z.output<(typeof listOrganisations)['output']>['organisations'][number]

function decisionText({ akimDecision }: Unit, lang: Lang): string {
  const t = messages.for(lang)
  if (akimDecision === null) return t('decision.none')
  return t('decision.line', {
    number: akimDecision.number,
    date: formatShortDate(lang, akimDecision.date as LocalDate),
  })
}

function UnitState({ unit }: { unit: Unit }) {
  const t = useT(messages)
  const state = unit.state === 'planned' || unit.state === 'closed' ? unit.state : 'existing'
  return <StatusTag tone={STATE_TONES[state] ?? 'neutral'}>{t(`state.${state}`)}</StatusTag>
}

/** Units with the akim's decisions (LAW-8-18). */
export function UnitTable({ units }: { units: readonly Unit[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('region.units')}
      isCaptionHidden
      rows={units}
      rowKey={(unit) => unit.id}
      columns={[
        {
          key: 'unit',
          title: t('column.unit'),
          isRowHeader: true,
          cell: (unit) => <Link href={organisationHref(unit.id)}>{unit.name}</Link>,
        },
        {
          key: 'settlement-type',
          title: t('column.settlement-type'),
          cell: (unit) => settlementTypeName(unit.settlement.type, lang),
        },
        { key: 'decision', title: t('column.decision'), cell: (unit) => decisionText(unit, lang) },
        {
          key: 'basis',
          title: t('column.basis'),
          cell: (unit) => (unit.creationBasis === 'extra' ? t('basis.extra') : t('basis.norm')),
        },
        {
          key: 'served',
          title: t('column.served'),
          isNumeric: true,
          cell: (unit) => figure(unit.childrenServed, lang),
        },
        { key: 'state', title: t('column.state'), cell: (unit) => <UnitState unit={unit} /> },
      ]}
    />
  )
}
