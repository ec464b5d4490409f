import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { isOrganisationKind, mayScreen, ORGANISATION_KINDS } from '../domain/organisation-kind.ts'
import { showOrganisation } from '../use-cases/list-organisations.ts'
import { ACCESS_ROLES } from './access.page.tsx'
import { CONTACT_ROLES } from './contact.page.tsx'
import { messages } from './messages.ts'
import { accessHref, contactHref, paths, regionHref } from './network.paths.ts'
import {
  capabilityNames,
  featureNames,
  figure,
  kindName,
  languageNames,
  settlementTypeName,
} from './words.ts'

type Organisation = z.output<(typeof showOrganisation)['output']>

function useAccessRows({ access }: Organisation): readonly SummaryRow[] {
  const t = useT(messages)
  const { lang } = useView()
  if (access === null) return [{ label: t('access.features'), value: t('access.unknown') }]
  const stated = t('access.stated', { date: formatShortDate(lang, access.statedOn as LocalDate) })
  return [
    { label: t('access.languages'), value: languageNames(access.languages, lang) },
    {
      label: t('access.features'),
      value: (
        <>
          {featureNames(access.features, lang) || '–'} <span class="small soft">({stated})</span>
        </>
      ),
    },
  ]
}

function useRows(organisation: Organisation): readonly SummaryRow[] {
  const t = useT(messages)
  const { lang } = useView()
  const { kind, settlement, capabilities, recipientCategories, akimDecision, contact } = organisation
  const region = findRegion(organisation.region)
  const optional = (label: string, value: string | undefined): readonly SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ label, value }]
  const number = (value: number | null) => (value === null ? undefined : figure(value, lang))
  return [
    { label: t('column.kind'), value: kindName(kind, lang) },
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
    { label: t('column.settlement'), value: settlement.name },
    { label: t('column.settlement-type'), value: settlementTypeName(settlement.type, lang) },
    ...(contact === null
      ? []
      : [
          { label: t('contact.phone'), value: <PhoneLink phone={contact.phone} /> },
          { label: t('contact.address'), value: contact.address },
        ]),
    ...optional(t('organisation.means'), capabilityNames(capabilities, lang)),
    ...useAccessRows(organisation),
    ...optional(t('organisation.categories'), recipientCategories.join(', ')),
    ...optional(t('organisation.places'), number(organisation.places)),
    ...optional(t('column.taken'), number(organisation.placesTaken)),
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

function OrganisationBody(props: { organisation: Organisation; mayWrite: boolean; mayState: boolean }) {
  const { organisation, mayWrite, mayState } = props
  const t = useT(messages)
  return (
    <div class="flow">
      <Step caption={t('organisation.caption')} title={organisation.name} back={paths.organisations} />
      <SummaryList rows={useRows(organisation)} />
      {mayWrite && (
        <p>
          <Link href={contactHref(organisation.id)}>{t('contact.title')}</Link>
        </p>
      )}
      {mayState && (
        <p>
          <Link href={accessHref(organisation.id)}>{t('access.title')}</Link>
        </p>
      )}
      {organisation.isDemo && <p class="small">{t('sources.demo')}</p>}
    </div>
  )
}

/** One organisation of the register. */
export const organisationPage = page({
  path: paths.organisation,
  roles: 'public',
  render: async (context) => {
    const organisation = await context.ask(showOrganisation, {
      organisationId: context.params['organisationId'] ?? '',
    })
    const { role, regions, organisationId } = context.actor
    const mayWrite = CONTACT_ROLES.includes(role) && regions.includes(organisation.region)
    const isOwn = role === 'io-registrar' && organisationId === organisation.id
    const mayState = isOwn || (role !== 'io-registrar' && ACCESS_ROLES.includes(role) && mayWrite)
    return {
      title: organisation.name,
      body: <OrganisationBody organisation={organisation} mayWrite={mayWrite} mayState={mayState} />,
    }
  },
})
