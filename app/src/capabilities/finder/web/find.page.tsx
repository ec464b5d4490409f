import { REGIONS } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import type { z } from 'zod'
import {
  FEATURES,
  INSPECTED,
  listSettlements,
  type Settlement,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { withQuery } from '#platform/ui/link.tsx'
import { NumberedPages } from '#platform/ui/numbered-pages.tsx'
import { TileMap } from '#platform/ui/tile-map.tsx'
import { DISTANCES, WAITS } from '../use-cases/filters.ts'
import { findOrganisations } from '../use-cases/find.ts'
import { PURPOSE_KEYS, PURPOSES } from '../use-cases/purposes.ts'
import { type Asked, Question } from './find-filters.tsx'
import { paths } from './finder.paths.ts'
import { FoundList } from './found-list.tsx'
import { messages } from './messages.ts'

type Answer = z.output<typeof findOrganisations.output>

/** What the address asks for; what is not known is left out, so that an old link still finds something. */
function readAsked({ query }: PageContext): Asked {
  const among = (known: readonly (string | number)[], value = '') =>
    known.some((one) => String(one) === value) ? value : ''
  const purpose = PURPOSE_KEYS.find((one) => one === query['purpose']) ?? 'correction'
  const isLiving = purpose === 'living'
  return {
    purpose,
    kind: among(PURPOSES[purpose], query['kind']),
    within: among(DISTANCES, query['within']),
    waitWithin: isLiving ? among(WAITS, query['waitWithin']) : '',
    inspected: among(INSPECTED, query['inspected']),
    order: isLiving ? among(['waiting'], query['order']) : '',
    near: query['near'] ?? '',
    region: among(
      REGIONS.map(({ kato }) => kato),
      query['region'],
    ),
    category: isLiving ? among(RECIPIENT_CATEGORIES, query['category']) : '',
    language: among(WORKING_LANGUAGES, query['language']),
    features: FEATURES.filter((one) => (query['features'] ?? '').split(',').includes(one)),
    hasFree: query['hasFree'] === 'yes' ? 'yes' : '',
  }
}

function FindBody(props: { asked: Asked; answer: Answer; settlements: readonly Settlement[] }) {
  const t = useT(messages)
  const { path } = useView()
  const { asked, answer, settlements } = props
  return (
    <div class="flow">
      <Step title={t('title')} lead={t('lead')} />
      <Question asked={asked} settlements={settlements} />
      <FoundList
        answer={answer}
        along={{ near: asked.near, category: asked.category }}
        order={asked.order}
        hasQueues={asked.purpose === 'living'}
      />
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
