import { parseLocalDate } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../../domain/citations.ts'
import { withdrawWish } from '../../use-cases/depart.ts'
import { showStay } from '../../use-cases/show-stay.ts'
import { withdrawTransfer } from '../../use-cases/transfer.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf, nameOf, StateTag, wordOf } from '../words.tsx'
import { messages } from './messages.ts'
import type { ShownStay } from './stay-form.tsx'
import { LeavePart, ReviewPart, type StayView, TransferPart, WishPart } from './stay-parts.tsx'

/** Which edition of the Standard the case keeps (DEC-89). */
function Edition({ edition }: { edition: ShownStay['edition'] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (edition === null) return null
  const day = parseLocalDate(edition.id)
  const words = edition.isLoaded ? 'stay.edition-known' : 'stay.edition-not-loaded'
  return (
    <p class="soft">
      {t(words, { edition: day.ok ? formatDate(lang, day.value) : edition.id })}{' '}
      <Cite of={ACTS.editionReading} />
    </p>
  )
}

function StayBody({ view }: { view: StayView }) {
  const t = useT(messages)
  const { lang } = useView()
  const { shown } = view
  return (
    <>
      <PersonHead
        caption={t('stay.title')}
        name={shown.personName}
        facts={[shown.number]}
        back={paths.request(shown.requestId)}
      />
      <p>
        <StateTag state={shown.state} />
      </p>
      <SummaryList
        rows={[
          { label: t('stay.organisation'), value: nameOf(lang, shown.organisationName) },
          { label: t('stay.arrived'), value: dayOf(lang, shown.arrivedOn) },
          { label: t('stay.category'), value: wordOf(lang, 'category', String(shown.category)) },
        ]}
      />
      <Edition edition={shown.edition} />
      <p>
        <Link href={paths.plan(shown.requestId)}>{t('plan.title')}</Link>
      </p>
      <ReviewPart view={view} />
      <WishPart view={view} />
      <LeavePart view={view} />
      <TransferPart view={view} />
    </>
  )
}

/** What happens after arrival: review, the own wish to leave, leave, transfer; closed steps say why and what to do. */
export const stayPage = page({
  path: paths.stay(':requestId'),
  roles: rolesOf('placement.stay'),
  render: async ({ ask, actor, form, lang, params }) => {
    const shown = await ask(showStay, { requestId: params['requestId'] ?? '' })
    const view = { shown, role: actor.role, form }
    return { title: messages.for(lang)('stay.title'), body: <StayBody view={view} /> }
  },
})

const back = ({ requestId }: { readonly requestId: string }) => paths.stay(requestId)

export const withdrawWishAction = action({
  path: paths.step(':requestId', 'withdraw-wish'),
  command: withdrawWish,
  page: stayPage,
  done: back,
})

export const withdrawTransferAction = action({
  path: paths.step(':requestId', 'withdraw-transfer'),
  command: withdrawTransfer,
  page: stayPage,
  done: back,
})
