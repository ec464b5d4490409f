import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { type ShownRights, showRights } from '../use-cases/show-rights.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { RestrictionNote, RestrictionState } from './restriction-state.tsx'
import { rolesOf } from './roles.ts'

function Extracts({ personId }: { personId: string }) {
  const t = useT(messages)
  return (
    <Section title={t('extract.title')} id="extract">
      <p class="measure">{t('extract.lead')}</p>
      <Actions>
        <ButtonLink href={paths.extractPdf(personId)} download>
          {t('extract.pdf')}
        </ButtonLink>
        <ButtonLink href={paths.extractJson(personId)} download quiet>
          {t('extract.json')}
        </ButtonLink>
      </Actions>
      <p>
        <Link href={`/people/${personId}/readings`}>{t('rights.readings')}</Link>
      </p>
      <p>
        <Link href={`/people/${personId}/corrections`}>{t('rights.corrections')}</Link>
      </p>
    </Section>
  )
}

function Restrictions({ shown }: { shown: ShownRights }) {
  const t = useT(messages)
  const standing = shown.restrictions.some((one) => one.state === 'open' || one.state === 'granted')
  const items = shown.restrictions.map((one) => ({
    title: t(`ground.${one.ground}`),
    note: <RestrictionNote restriction={one} />,
    end: <RestrictionState restriction={one} />,
  }))
  return (
    <Section title={t('restriction.title')} id="restriction">
      <p class="measure">{t('restriction.blocks')}</p>
      {items.length > 0 && <CardList items={items} />}
      <Link href={paths.restrict(shown.person.id)}>
        {t(standing ? 'restriction.end' : 'restriction.ask')}
      </Link>
    </Section>
  )
}

function Breaches({ breaches }: { breaches: ShownRights['breaches'] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = breaches.map((one) => ({
    title: one.whatHappened,
    note: (
      <>
        <div>
          {t('breach.number')}: {one.number} · {t('breach.noticed-on')}:{' '}
          {formatDate(lang, one.noticedOn as LocalDate)}
        </div>
        <div>
          {t('breach.period')}: {formatDateTime(lang, new Date(one.from))} –{' '}
          {formatDateTime(lang, new Date(one.to))}
        </div>
        <div>
          {t('breach.measures')}: {one.measures}
        </div>
      </>
    ),
  }))
  return (
    <Section title={t('own-breaches.title')} id="breaches">
      {items.length === 0 ? <EmptyState title={t('own-breaches.none')} /> : <CardList items={items} />}
    </Section>
  )
}

function Rights({ shown }: { shown: ShownRights }) {
  const t = useT(messages)
  const { person } = shown
  return (
    <>
      <PersonHead
        caption={t(person.isChild ? 'rights.title' : 'rights.adult-title')}
        name={person.fullName}
        back={`/people/${person.id}`}
      />
      <p class="measure">
        {t('rights.lead')} <Cite of={ACTS.right} />
      </p>
      <Extracts personId={person.id} />
      <Restrictions shown={shown} />
      <Breaches breaches={shown.breaches} />
    </>
  )
}

/** What the family may do with the data about a person. */
export const rightsPage = page({
  path: paths.rights(':personId'),
  roles: rolesOf('data-rights.show'),
  render: async ({ ask, lang, params }) => {
    const shown = await ask(showRights, { personId: params['personId'] ?? '' })
    const title = messages.for(lang)(shown.person.isChild ? 'rights.title' : 'rights.adult-title')
    return { title, body: <Rights shown={shown} /> }
  },
})
