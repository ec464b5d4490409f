import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { isOrganisationKind, mayScreen, ORGANISATION_KINDS } from '../domain/organisation-kind.ts'
import type { showOrganisation } from '../use-cases/list-organisations.ts'
import { ACCESS_ROLES } from './access.page.tsx'
import { CONTACT_ROLES } from './contact.page.tsx'
import { messages } from './messages.ts'
import { accessHref, contactHref, regionHref } from './network.paths.ts'
import { figure, settlementTypeName } from './words.ts'

type Organisation = z.output<(typeof showOrganisation)['output']>

function useRows(organisation: Organisation): readonly SummaryRow[] {
  const t = useT(messages)
  const { lang } = useView()
  const { kind, settlement, akimDecision } = organisation
  const region = findRegion(organisation.region)
  const optional = (label: string, value: string | undefined): readonly SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ label, value }]
  const number = (value: number | null) => (value === null ? undefined : figure(value, lang))
  return [
    ...(isOrganisationKind(kind)
      ? [
          { label: t('organisation.sector'), value: t(`sector.${ORGANISATION_KINDS[kind].sector}`) },
          {
            label: t('organisation.screens'),
            value: t(mayScreen(kind) ? 'organisation.yes' : 'organisation.no'),
          },
        ]
      : []),
    {
      label: t('column.region'),
      value: region && <Link href={regionHref(region.key)}>{localize(region.name, lang)}</Link>,
    },
    { label: t('column.settlement-type'), value: settlementTypeName(settlement.type, lang) },
    ...optional(t('column.served'), number(organisation.childrenServed)),
    ...(akimDecision === null
      ? []
      : [
          {
            label: t('column.decision'),
            value: t('decision.line', {
              number: akimDecision.number,
              date: formatShortDate(lang, akimDecision.date as LocalDate),
            }),
          },
        ]),
  ]
}

type FactsProps = { readonly organisation: Organisation; readonly actor: Actor }

/** Whether the reader writes down the contact of an organisation, and how it can be used. */
function mayChange({ organisation, actor }: FactsProps) {
  const { role, regions, organisationId } = actor
  const isHere = regions.includes(organisation.region)
  const isOwn = role === 'io-registrar' && organisationId === organisation.id
  return {
    contact: CONTACT_ROLES.includes(role) && isHere,
    access: isOwn || (role !== 'io-registrar' && ACCESS_ROLES.includes(role) && isHere),
  }
}

/** What the register holds of an organisation, and for those who keep it the ways to change it. */
export function OrganisationFacts({ organisation, actor }: FactsProps) {
  const t = useT(messages)
  const may = mayChange({ organisation, actor })
  return (
    <Section title={t('organisation.register')} id="register">
      <SummaryList rows={useRows(organisation)} />
      {may.contact && (
        <p>
          <Link href={contactHref(organisation.id)}>{t('contact.title')}</Link>
        </p>
      )}
      {may.access && (
        <p>
          <Link href={accessHref(organisation.id)}>{t('access.title')}</Link>
        </p>
      )}
      {organisation.isDemo && <p class="small">{t('sources.demo')}</p>}
    </Section>
  )
}
