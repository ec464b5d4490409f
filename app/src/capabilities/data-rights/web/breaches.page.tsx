import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { ShownBreach } from '../use-cases/shapes.ts'
import { breaches } from '../use-cases/show-breaches.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function List({ found }: { found: readonly ShownBreach[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = found.map((one) => ({
    title: <Link href={paths.breach(one.id)}>{one.number}</Link>,
    note: (
      <>
        <div>{one.whatHappened}</div>
        <div>
          {t('breach.noticed-on')}: {formatDate(lang, one.noticedOn as LocalDate)} · {t('breach.subjects')}:{' '}
          {formatNumber(lang, one.subjects)}
        </div>
      </>
    ),
    end: <StatusTag tone={one.kind === 'real' ? 'late' : 'neutral'}>{t(`kind.${one.kind}`)}</StatusTag>,
  }))
  return (
    <>
      <Step title={t('breaches.title')} lead={t('breaches.lead')} />
      <Actions>
        <ButtonLink href={paths.newBreach()}>{t('breach.new')}</ButtonLink>
        <ButtonLink href={paths.restrictions()} quiet>
          {t('requests.title')}
        </ButtonLink>
      </Actions>
      {items.length === 0 ? <EmptyState title={t('breaches.none')} /> : <CardList items={items} />}
    </>
  )
}

/** Breaches and drills. */
export const breachesPage = page({
  path: paths.breaches(),
  roles: rolesOf('data-rights.breaches'),
  render: async ({ ask, lang }) => {
    const shown = await ask(breaches, {})
    return { title: messages.for(lang)('breaches.title'), body: <List found={shown.breaches} /> }
  },
})
