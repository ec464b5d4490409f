import type { z } from 'zod'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import type { listSchools } from '../use-cases/list-schools.ts'
import { messages } from './messages.ts'
import { useDay } from './parts.tsx'

/** Where a profession is taught in a special education organisation, as the network answers today. */
export function Schools({ asked }: { asked: z.output<typeof listSchools.output> }) {
  const t = useT(messages)
  const day = useDay()
  const items = asked.schools.map((one) => ({
    title: <Link href={`/organisations/${one.id}`}>{one.name}</Link>,
    note: [one.kind, one.town, one.phone ?? t('schools.no-phone')].join(' · '),
  }))
  return (
    <Section title={t('schools.title')} id="schools">
      <p class="measure">
        {t('schools.lead')} <Cite of={ACTS.vocationalPlace} />
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('schools.none')}>{t('schools.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      <p class="small soft">
        {t('schools.asked-on')}: {day(asked.askedOn)}.{' '}
        <Link href="/rights-of-the-child">{t('schools.rights')}</Link>
      </p>
    </Section>
  )
}
