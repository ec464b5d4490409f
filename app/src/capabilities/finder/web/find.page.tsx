import { findRegion, localize, REGIONS } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import type { z } from 'zod'
import {
  FEATURE_NAMES,
  FEATURES,
  LANGUAGE_NAMES,
  listSettlements,
  type Settlement,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckField, CheckList, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { withQuery } from '#platform/ui/link.tsx'
import { NumberedPages } from '#platform/ui/numbered-pages.tsx'
import { TileMap } from '#platform/ui/tile-map.tsx'
import { findOrganisations } from '../use-cases/find.ts'
import { PURPOSE_KEYS } from '../use-cases/purposes.ts'
import { paths } from './finder.paths.ts'
import { FoundList } from './found-list.tsx'
import { messages } from './messages.ts'

type Answer = z.output<typeof findOrganisations.output>
type Asked = {
  readonly purpose: string
  readonly near: string
  readonly region: string
  readonly category: string
  readonly language: string
  readonly features: readonly string[]
  readonly hasFree: string
}

/** What the address asks for; what is not known is left out, so that an old link still finds something. */
function readAsked({ query }: PageContext): Asked {
  const among = (known: readonly (string | number)[], value = '') =>
    known.some((one) => String(one) === value) ? value : ''
  return {
    purpose: among(PURPOSE_KEYS, query['purpose']) || 'correction',
    near: query['near'] ?? '',
    region: among(
      REGIONS.map(({ kato }) => kato),
      query['region'],
    ),
    category: among(RECIPIENT_CATEGORIES, query['category']),
    language: among(WORKING_LANGUAGES, query['language']),
    features: FEATURES.filter((one) => (query['features'] ?? '').split(',').includes(one)),
    hasFree: query['hasFree'] === 'yes' ? 'yes' : '',
  }
}

function useSettlementOptions(settlements: readonly Settlement[]) {
  const { lang } = useView()
  return settlements.map(({ id, region, name }) => {
    const of = findRegion(region)
    const label = localize(name, lang)
    return {
      value: id,
      label: of === undefined || of.kind === 'city' ? label : `${label}, ${localize(of.name, lang)}`,
    }
  })
}

function Question({ asked, settlements }: { asked: Asked; settlements: readonly Settlement[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const near = useSettlementOptions(settlements)
  return (
    <Filters values={asked} label={t('filter.label')}>
      <SelectField
        name="purpose"
        label={t('filter.purpose')}
        empty={null}
        options={PURPOSE_KEYS.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <SelectField name="near" label={t('filter.near')} empty={t('filter.near-any')} options={near} />
      <SelectField
        name="region"
        label={t('filter.region')}
        empty={t('filter.any')}
        options={REGIONS.map(({ kato, name }) => ({ value: kato, label: localize(name, lang) }))}
      />
      {asked.purpose === 'living' && (
        <SelectField
          name="category"
          label={t('filter.category')}
          empty={t('filter.any')}
          options={RECIPIENT_CATEGORIES.map((one) => ({ value: String(one), label: t(`category.${one}`) }))}
        />
      )}
      <SelectField
        name="language"
        label={t('filter.language')}
        empty={t('filter.any')}
        options={WORKING_LANGUAGES.map((one) => ({ value: one, label: localize(LANGUAGE_NAMES[one], lang) }))}
      />
      <details open={asked.features.length > 0 || asked.hasFree !== ''}>
        <summary>{t('filter.features')}</summary>
        <CheckList
          name="features"
          label={t('filter.features')}
          isOptional
          options={FEATURES.map((one) => ({ value: one, label: localize(FEATURE_NAMES[one], lang) }))}
        />
        <CheckField name="hasFree" label={t('filter.has-free')} isOptional />
      </details>
    </Filters>
  )
}

function FindBody(props: { asked: Asked; answer: Answer; settlements: readonly Settlement[] }) {
  const t = useT(messages)
  const { path } = useView()
  const { asked, answer, settlements } = props
  return (
    <div class="flow">
      <Step title={t('title')} lead={t('lead')} />
      <Question asked={asked} settlements={settlements} />
      <FoundList answer={answer} near={asked.near} />
      <NumberedPages page={answer.page} pages={answer.pages} />
      <details>
        <summary>{t('map')}</summary>
        <TileMap
          title={t('map')}
          values={answer.byRegion}
          limits={[5, 15, 40, 100]}
          dark="high"
          href={(region) => withQuery(path, { region: region.kato, page: undefined })}
        />
      </details>
    </div>
  )
}

/** Where help is: a public page that finds organisations near a family. */
export const findPage = page({
  path: paths.find,
  roles: 'public',
  render: async (context) => {
    const asked = readAsked(context)
    const settlements = await context.read((act) => listSettlements(act.db))
    const near = settlements.some(({ id }) => id === asked.near) ? asked.near : ''
    const pageNumber = Number(context.query['page'] ?? 1)
    const filled = Object.fromEntries(
      Object.entries({ ...asked, near, hasFree: asked.hasFree === 'yes' }).filter(
        ([, value]) => value !== '',
      ),
    )
    const answer = await context.ask(findOrganisations, {
      ...(filled as z.input<typeof findOrganisations.input>),
      page: Number.isInteger(pageNumber) && pageNumber > 0 && pageNumber <= 1000 ? pageNumber : 1,
    })
    return {
      title: messages.for(context.lang)('title'),
      body: <FindBody asked={{ ...asked, near }} answer={answer} settlements={settlements} />,
    }
  },
})
