import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { TWO_PEOPLE } from '../domain/approval.ts'
import { rolesOf } from '../permissions.ts'
import type { listWishesOf, ShownWish, Wishes } from '../use-cases/show-wishes.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'
import { WISH_TONES } from './tones.ts'

function List({ wishes, none }: { wishes: readonly ShownWish[]; none: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = wishes.map((one) => ({
    title: <Link href={paths.approval(one.id)}>{one.title}</Link>,
    note: (
      <>
        <div>
          {one.requester} · {one.requesterRole}
        </div>
        <div>
          {t('approval.due')}: {formatDate(lang, one.dueOn as LocalDate)}
        </div>
      </>
    ),
    end: <StatusTag tone={WISH_TONES[one.state]}>{t(`wish.${one.state}`)}</StatusTag>,
  }))
  return items.length === 0 ? <EmptyState title={none} /> : <CardList items={items} />
}

function Approvals({ toDecide, asked }: Wishes) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('approvals.title')}
        back="/home"
        lead={
          <>
            {t('approvals.lead')} <Cite of={TWO_PEOPLE} />
          </>
        }
      />
      <Section title={t('approvals.to-decide')} id="to-decide">
        <List wishes={toDecide} none={t('approvals.none-to-decide')} />
      </Section>
      <Section title={t('approvals.asked')} id="asked">
        <List wishes={asked} none={t('approvals.none-asked')} />
      </Section>
    </>
  )
}

/** What takes two people: the wishes of others that the actor may decide, and the own. */
export function approvalsPage(listWishes: ReturnType<typeof listWishesOf>) {
  return page({
    path: paths.approvals(),
    roles: rolesOf('approvals'),
    render: async ({ ask, lang }) => ({
      title: messages.for(lang)('approvals.title'),
      body: <Approvals {...(await ask(listWishes, {}))} />,
    }),
  })
}
