import { page } from '#platform/http/page.ts'
import { formatDateTime, formatTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { EMERGENCY } from '../domain/emergency.ts'
import { rolesOf } from '../permissions.ts'
import { type MyEmergencies, myEmergencies } from '../use-cases/my-emergencies.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'
import { REVIEW_TONES } from './tones.ts'

type One = MyEmergencies['emergencies'][number]

function OpenFiles({ open }: { open: readonly One[] }) {
  const t = useT(messages)
  const items = open.map((one) => ({
    title: <Link href={`/path/${one.personId}`}>{one.fullName}</Link>,
    note: (
      <>
        <div>{t(`reason.${one.reason}`)}</div>
        <div>
          {t('mine.until')}: {formatTime(new Date(one.endsAt))}
        </div>
        <Link href={paths.endEmergency(one.id)}>
          {t('end.title')}
          <span class="vh">: {one.fullName}</span>
        </Link>
      </>
    ),
    end: <StatusTag tone="here">{t('mine.read-only')}</StatusTag>,
  }))
  return (
    <Section title={t('mine.open')} id="open">
      {items.length === 0 ? <EmptyState title={t('mine.none-open')} /> : <CardList items={items} />}
    </Section>
  )
}

function Past({ past }: { past: readonly One[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = past.map((one) => ({
    title: formatDateTime(lang, new Date(one.openedAt)),
    note: (
      <>
        <div>{t(`reason.${one.reason}`)}</div>
        <div>
          {t('review.ended')}: {formatDateTime(lang, new Date(one.endedAt ?? one.endsAt))}
        </div>
        {one.finding !== null && (
          <div>
            {t('review.finding')}: {one.finding}
          </div>
        )}
      </>
    ),
    end: <StatusTag tone={REVIEW_TONES[one.review]}>{t(`state.${one.review}`)}</StatusTag>,
  }))
  if (items.length === 0) return null
  return (
    <Section title={t('mine.past')} id="past">
      <CardList items={items} />
    </Section>
  )
}

function Emergencies({ emergencies }: MyEmergencies) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('mine.title')} lead={t('mine.lead')} back="/people" />
      <p>
        <Cite of={EMERGENCY} />
      </p>
      <Actions>
        <ButtonLink href={paths.newEmergency()}>{t('ask.title')}</ButtonLink>
      </Actions>
      <OpenFiles open={emergencies.filter((one) => one.isOpen)} />
      <Past past={emergencies.filter((one) => !one.isOpen)} />
    </>
  )
}

/** The own emergency accesses: which files are open until when, what became of the others. */
export const emergenciesPage = page({
  path: paths.emergencies(),
  roles: rolesOf('my-emergencies'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('mine.title'),
    body: <Emergencies {...(await ask(myEmergencies, {}))} />,
  }),
})
