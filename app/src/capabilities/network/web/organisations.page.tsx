import { localize, REGIONS } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { NumberedPages } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { CAPABILITIES, CAPABILITY_NAMES, ORGANISATION_KIND_KEYS } from '../domain/organisation-kind.ts'
import { listOrganisations } from '../use-cases/list-organisations.ts'
import { messages } from './messages.ts'
import { organisationHref, paths } from './network.paths.ts'
import { capabilityNames, figure, kindName } from './words.ts'

type Found = z.output<(typeof listOrganisations)['output']>
type Values = {
  readonly region: string
  readonly kind: string
  readonly capability: string
  readonly text: string
}

const PAGE_SIZE = 50

function OrganisationFilters({ values }: { values: Values }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Filters values={values}>
      <SelectField
        name="region"
        label={t('filter.region')}
        empty={t('filter.any')}
        width="m"
        options={REGIONS.map((region) => ({ value: region.kato, label: localize(region.name, lang) }))}
      />
      <SelectField
        name="kind"
        label={t('filter.kind')}
        empty={t('filter.any')}
        width="m"
        options={ORGANISATION_KIND_KEYS.map((kind) => ({ value: kind, label: kindName(kind, lang) }))}
      />
      <SelectField
        name="capability"
        label={t('filter.capability')}
        empty={t('filter.any')}
        width="m"
        options={CAPABILITIES.map((one) => ({ value: one, label: localize(CAPABILITY_NAMES[one], lang) }))}
      />
      <TextField name="text" label={t('filter.text')} width="m" />
    </Filters>
  )
}

function OrganisationTable({ found }: { found: Found }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('organisations.found', { n: found.total })}
      isStacked
      rows={found.organisations}
      rowKey={(one) => one.id}
      empty={<p class="soft">{t('organisations.none')}</p>}
      columns={[
        {
          key: 'unit',
          title: t('column.unit'),
          isRowHeader: true,
          cell: (one) => (
            <>
              <Link href={organisationHref(one.id)}>{one.name}</Link>{' '}
              {one.isDemo && <StatusTag tone="neutral">{t('demo')}</StatusTag>}
            </>
          ),
        },
        { key: 'kind', title: t('column.kind'), cell: (one) => kindName(one.kind, lang) },
        { key: 'settlement', title: t('column.settlement'), cell: (one) => one.settlement.name },
        {
          key: 'means',
          title: t('organisation.means'),
          cell: (one) => capabilityNames(one.capabilities, lang) || '–',
        },
        {
          key: 'places',
          title: t('column.places'),
          isNumeric: true,
          cell: (one) => figure(one.places, lang),
        },
      ]}
    />
  )
}

function OrganisationsBody({ values, found }: { values: Values; found: Found }) {
  const t = useT(messages)
  return (
    <div class="flow">
      <Step title={t('organisations.title')} lead={t('organisations.lead')} />
      <OrganisationFilters values={values} />
      <OrganisationTable found={found} />
      <NumberedPages page={found.page} pages={Math.ceil(found.total / PAGE_SIZE)} />
    </div>
  )
}

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** The public register of organisations with its filters in the address. */
export const organisationsPage = page({
  path: paths.organisations,
  roles: 'public',
  render: async (context) => {
    const { region = '', kind = '', capability = '', text = '', page: pageNumber = '1' } = context.query
    const values = { region, kind, capability, text }
    const asked = { ...filled(values), size: PAGE_SIZE }
    const found = (await context.tryAsk(listOrganisations, { ...asked, page: pageNumber })) ??
      (await context.tryAsk(listOrganisations, asked)) ?? { total: 0, page: 1, organisations: [] }
    return {
      title: messages.for(context.lang)('organisations.title'),
      body: <OrganisationsBody values={values} found={found} />,
    }
  },
})
