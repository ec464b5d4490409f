import type { LocalDate } from '@tirek/kernel'
import { type Page, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import type { itemsOfPersonOf, ToldItem } from '../use-cases/list-items.ts'
import { ItemTag } from './items.page.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './watch.paths.ts'

function Delay({ item }: { item: ToldItem }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const rows = [
    { label: t('fact.since'), value: day(item.since) },
    { label: t('fact.organisation'), value: item.organisation ?? t('fact.akimat') },
    { label: t('fact.official'), value: item.official ?? t('fact.nobody') },
    { label: t('fact.due'), value: day(item.dueOn) },
    ...(item.answer === null ? [] : [{ label: t('fact.answer'), value: item.answer }]),
    { label: t('fact.ground'), value: item.cite },
  ]
  return (
    <Section title={item.family} id={`delay-${item.id}`} aside={<ItemTag item={item} />}>
      <SummaryList rows={rows} />
    </Section>
  )
}

/** What a family reads of the delays about its child: who must act, until when, what was promised. */
export function ofPersonPage(told: ReturnType<typeof itemsOfPersonOf>): Page {
  return page({
    path: paths.ofPerson(':personId'),
    roles: rolesOf('watch.of-person'),
    render: async ({ ask, params, lang }) => {
      const t = messages.for(lang)
      const personId = params['personId'] ?? ''
      const { fullName, items } = await ask(told, { personId })
      return {
        title: t('told.title'),
        body: (
          <>
            <Step
              title={t('told.title')}
              caption={fullName}
              lead={t('told.lead')}
              back={`/path/${personId}`}
            />
            {items.length === 0 ? (
              <EmptyState title={t('told.none')}>{t('told.none-hint')}</EmptyState>
            ) : (
              <>
                {items.map((item) => (
                  <Delay item={item} />
                ))}
                <ButtonLink href={`/people/${personId}/complaints/new`} quiet>
                  {t('told.complain')}
                </ButtonLink>
              </>
            )}
          </>
        ),
      }
    },
  })
}
