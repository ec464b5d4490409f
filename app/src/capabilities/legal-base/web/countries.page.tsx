import { type Lang, type LocalDate, localize } from '@tirek/kernel'
import { COUNTRIES, type Country, describeCitation, markLabel } from '@tirek/law'
import { toCsv } from '#platform/documents/csv.ts'
import { type DownloadRoute, type Page, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite, MarkNote } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { compareCountries, type ShownMeasure } from '../use-cases/compare-countries.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'

type Place = ShownMeasure['abroad'][number]

const placeIn = ({ abroad }: ShownMeasure, country: Country): Place | undefined =>
  abroad.find((one) => one.country === country)

function ForeignCell({ place }: { place: Place | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  if (place === undefined) return <span class="soft">{t('countries.not-stated')}</span>
  return (
    <div class="flow-s">
      {place.what !== null && <p>{localize(place.what, lang)}</p>}
      <p>
        {localize(place.act, lang)}, {localize(place.article, lang)} <MarkNote mark="not-verified" />
      </p>
      {place.doubt !== null && <p class="small soft">{localize(place.doubt, lang)}</p>}
    </div>
  )
}

function OwnCell({ measure: { here } }: { measure: ShownMeasure }) {
  const t = useT(messages)
  if (here.length === 0) return <span class="soft">{t('countries.not-stated')}</span>
  return (
    <ul>
      {here.map((of) => (
        <li>
          <Cite of={of} />
        </li>
      ))}
    </ul>
  )
}

function Countries({ measures }: { measures: readonly ShownMeasure[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const checked = measures[0]?.abroad[0]?.checkedOn
  return (
    <>
      <Step title={t('countries.title')} lead={t('countries.lead')} back={paths.acts()} />
      <p class="measure">{t('countries.unverified')}</p>
      {checked !== undefined && (
        <p class="soft">{t('countries.checked', { on: formatDate(lang, checked as LocalDate) })}</p>
      )}
      <DataTable
        caption={t('countries.title')}
        isCaptionHidden
        isStacked
        rows={measures}
        rowKey={({ id }) => id}
        csvHref={paths.countriesCsv()}
        columns={[
          {
            key: 'measure',
            title: t('countries.measure'),
            isRowHeader: true,
            cell: ({ title }) => localize(title, lang),
          },
          ...COUNTRIES.map((country) => ({
            key: country,
            title: t(`country.${country}`),
            cell: (measure: ShownMeasure) => <ForeignCell place={placeIn(measure, country)} />,
          })),
          { key: 'kz', title: t('country.kz'), cell: (measure) => <OwnCell measure={measure} /> },
        ]}
      />
      <PrintButton />
    </>
  )
}

/** The comparison matrix of the report: what is not stated is said to be so, never shown as absent. */
export const countriesPage: Page = page({
  path: paths.countries(),
  roles: 'public',
  render: async ({ ask, lang }) => {
    const { measures } = await ask(compareCountries, {})
    return { title: messages.for(lang)('countries.title'), body: <Countries measures={measures} /> }
  },
})

function foreignLine(place: Place | undefined, lang: Lang): string {
  const t = messages.for(lang)
  if (place === undefined) return t('countries.not-stated')
  const parts = [place.what, place.act, place.article, place.doubt].flatMap((one) =>
    one === null ? [] : [localize(one, lang)],
  )
  return `${parts.join(', ')} (${markLabel('not-verified', lang)})`
}

/** The same as a file for spreadsheets. */
export const countriesFile: DownloadRoute = {
  path: paths.countriesCsv(),
  roles: 'public',
  render: async ({ ask, lang }) => {
    const t = messages.for(lang)
    const { measures } = await ask(compareCountries, {})
    const head = [t('countries.measure'), ...COUNTRIES.map((one) => t(`country.${one}`)), t('country.kz')]
    const rows = measures.map((measure) => [
      localize(measure.title, lang),
      ...COUNTRIES.map((country) => foreignLine(placeIn(measure, country), lang)),
      measure.here.map((of) => describeCitation(of, lang)).join('; ') || t('countries.not-stated'),
    ])
    return {
      fileName: `countries-${lang}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([head, ...rows]),
    }
  },
}
