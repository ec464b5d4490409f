import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import {
  capabilityNames,
  Inspections,
  listInspections,
  mayPublish,
  OrganisationFacts,
  showOrganisation,
} from '#capabilities/network/index.ts'
import { waysTo } from '#capabilities/placement/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { compareOrganisations } from '../use-cases/compare.ts'
import type { Found } from '../use-cases/outputs.ts'
import { type Along, askedAlong, cameFrom, readAlong } from './along.ts'
import { listHref, paths } from './finder.paths.ts'
import { messages } from './messages.ts'
import { PlacesPart, type Way } from './places-part.tsx'
import { categoriesOf, distanceOf, featuresOf, kindOf, languagesOf } from './words.ts'

type Register = z.output<typeof showOrganisation.output>
type Published = z.output<typeof listInspections.output>['inspections']

type Shown = {
  readonly found: Found
  readonly register: Register
  readonly inspections: Published
  readonly ways: readonly Way[]
  readonly along: Along
  readonly actor: Actor
  /** The page of a request from which one has come. */
  readonly from: string | undefined
}

/** Where it is and how to call it. */
function Contact({ found, isNear }: Pick<Shown, 'found'> & { readonly isNear: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const { phone, address, settlement } = found
  const rows: readonly SummaryRow[] = [
    { label: t('row.phone'), value: phone === null ? t('not-stated') : <PhoneLink phone={phone} /> },
    { label: t('row.address'), value: address ?? t('not-stated') },
    { label: t('row.settlement'), value: settlement },
    ...(isNear ? [{ label: t('row.distance'), value: distanceOf(found, lang, true) }] : []),
  ]
  return (
    <Section title={t('org.contact')} id="contact">
      <SummaryList rows={rows} />
    </Section>
  )
}

/** For whom it is, in which languages it works, what it has and what is accessible. */
function Offer({ found, register }: Pick<Shown, 'found' | 'register'>) {
  const t = useT(messages)
  const { lang } = useView()
  const categories = categoriesOf(found, lang)
  const means = capabilityNames(found.capabilities, lang)
  const stated = register.access?.statedOn
  const rows: readonly SummaryRow[] = [
    { label: t('row.kind'), value: kindOf(found, lang) },
    ...(categories === '' ? [] : [{ label: t('row.category'), value: categories }]),
    ...(means === '' ? [] : [{ label: t('org.means'), value: means }]),
    { label: t('row.languages'), value: languagesOf(found, lang) },
    {
      label: t('row.features'),
      value: (
        <>
          {featuresOf(found, lang)}{' '}
          {stated !== undefined && (
            <span class="small soft">
              ({t('org.stated', { date: formatShortDate(lang, stated as LocalDate) })})
            </span>
          )}
        </>
      ),
    },
  ]
  return (
    <Section title={t('org.offer')} id="offer">
      <SummaryList rows={rows} />
    </Section>
  )
}

function OrganisationBody(shown: Shown) {
  const { found, register, inspections, ways, along, actor, from } = shown
  const { lang } = useView()
  // Who works there has come from the own work, not from the list of a family.
  const back = from ?? (actor.organisationId === found.id ? '/home' : listHref(found.kind, along))
  const publishes = mayPublish(actor, register.kind) ? found.id : undefined
  return (
    <div class="flow">
      <Step caption={kindOf(found, lang)} title={found.name} back={back} />
      <PlacesPart found={found} ways={ways} actor={actor} />
      <Contact found={found} isNear={along.near !== ''} />
      <Offer found={found} register={register} />
      <Inspections of={inspections} publishes={publishes} />
      <OrganisationFacts organisation={register} actor={actor} />
    </div>
  )
}

async function readWays({ ask, actor }: PageContext, { id, kind }: Register): Promise<readonly Way[]> {
  if (!isFamily(actor) || kind !== 'residential-organisation') return []
  return (await ask(waysTo, { organisationId: id })).ways
}

/** One organisation, for everybody: places, waiting, contact, what it offers, inspections; for a family the way on. */
export const organisationPage = page({
  path: paths.organisation,
  roles: 'public',
  render: async (context) => {
    const { ask, params, query, actor } = context
    const organisationId = params['organisationId'] ?? ''
    const register = await ask(showOrganisation, { organisationId })
    const along = readAlong(query)
    const asked = { ids: [register.id], ...askedAlong(along) }
    const [found] = (await ask(compareOrganisations, asked)).organisations
    if (found === undefined) throw new Error('an organisation of the register is always described')
    const { inspections } = await ask(listInspections, { organisationId })
    const ways = await readWays(context, register)
    return {
      title: register.name,
      body: (
        <OrganisationBody
          found={found}
          register={register}
          inspections={inspections}
          ways={ways}
          along={along}
          actor={actor}
          from={cameFrom(query)}
        />
      ),
    }
  },
})
