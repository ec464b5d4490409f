import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nameOf, wordOf } from './words.tsx'

function Referral({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('referral.title')}
        caption={shown.decision?.referralNumber ?? ''}
        lead={t('referral.text')}
        back={paths.request(shown.requestId)}
      />
      <SummaryList
        rows={[
          { label: t('list.person'), value: shown.personName },
          { label: t('category'), value: wordOf(lang, 'category', String(shown.category)) },
          { label: t('request.decision-number'), value: shown.decision?.number },
          { label: t('request.decided-on'), value: dayOf(lang, shown.decision?.decidedOn) },
          { label: t('request.organisation'), value: nameOf(lang, shown.organisation?.name) },
          { label: t('request.arrive-by'), value: dayOf(lang, shown.arriveBy) },
        ]}
      />
      <CiteList of={[ACTS.referral, ACTS.referralReading]} open />
      <Actions>
        <Link href={paths.referralPdf(shown.requestId)} download>
          {t('referral.pdf')}
        </Link>
        <PrintButton label={t('referral.print')} />
      </Actions>
    </>
  )
}

/** The numbered referral, to show and to print (DEC-47). */
export const referralPage = page({
  path: paths.referral(':requestId'),
  roles: rolesOf('placement.request'),
  render: async ({ ask, lang, params }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const t = messages.for(lang)
    const hasReferral = shown.decision?.referralNumber != null
    return {
      title: t('referral.title'),
      body: hasReferral ? <Referral shown={shown} /> : <EmptyState title={t('none-yet')} />,
    }
  },
})
