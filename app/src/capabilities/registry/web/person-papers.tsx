import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import type { ConsentPurpose } from '../domain/consent.ts'
import { seesField } from '../permissions.ts'
import { ConsentState } from './consent-state.tsx'
import { messages } from './messages.ts'
import type { PersonProps, ShownPerson as Shown } from './person-props.ts'
import { paths } from './registry.paths.ts'

type Decision = 'given' | 'refused' | 'objection'
type ListedConsent = Shown['consents'][number]

function ConsentNote({ consent }: { consent: ListedConsent }) {
  const t = useT(messages)
  const { lang } = useView()
  const until =
    consent.expiresOn === null ? t('consent.no-end') : formatDate(lang, consent.expiresOn as LocalDate)
  const hasTerm = consent.decision !== 'refused' && consent.withdrawnOn === null
  return (
    <>
      <div>
        {t(consent.decision === 'given' ? 'consent.recipient' : 'consent.recipient-asked')}:{' '}
        {consent.recipient ?? t('consent.any-recipient')}
      </div>
      <div>
        {t(`consent.day.${consent.decision as Decision}`)}: {formatDate(lang, consent.decidedOn as LocalDate)}
      </div>
      {hasTerm && (
        <div>
          {t('consent.until')}: {until}
        </div>
      )}
      {consent.withdrawnOn !== null && (
        <div>
          {t('consent.withdrawn-on')}: {formatDate(lang, consent.withdrawnOn as LocalDate)}
        </div>
      )}
      <ConsentState consent={consent} />
    </>
  )
}

function Consents({ person, mayAdd }: { person: Shown; mayAdd: boolean }) {
  const t = useT(messages)
  const items = person.consents.map((one) => ({
    title: (
      <Link href={paths.consent(person.id, one.id)}>{t(`purpose.${one.purpose as ConsentPurpose}`)}</Link>
    ),
    note: <ConsentNote consent={one} />,
  }))
  return (
    <Section title={t('consents.title')} id="consents">
      {items.length === 0 ? <EmptyState title={t('consents.none')} /> : <CardList items={items} />}
      {mayAdd && <Link href={paths.newConsent(person.id)}>{t('consents.add')}</Link>}
    </Section>
  )
}

/** Under three and without a status there may be a forecast only, and its pages say nothing of disability (1(3)). */
function isForecastOnly({ isUnderThree, statuses }: Shown): boolean {
  return isUnderThree && statuses.length === 0
}

function Statuses({ person, mayRecord }: { person: Shown; mayRecord: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const word = (kind: string) => {
    if (kind === 'limited-abilities') return t('statuses.limited-abilities')
    return t(person.isChild ? 'statuses.disability' : 'statuses.disability-adult')
  }
  const items = person.statuses.map((one) => ({
    title: word(one.kind),
    note: `${t('statuses.source')}: ${one.issuer}, ${one.document} · ${t('statuses.since')}: ${formatDate(lang, one.validFrom as LocalDate)}`,
  }))
  return (
    <Section title={t('statuses.title')} id="statuses">
      {items.length === 0 ? <EmptyState title={t('statuses.none')} /> : <CardList items={items} />}
      <p class="soft">{t('statuses.independent')}</p>
      {mayRecord && (
        <Link href={paths.newDisability(person.id)}>
          {t(isForecastOnly(person) ? 'statuses.add-document' : 'disability.title')}
        </Link>
      )}
    </Section>
  )
}

/** Statuses and consents, as far as the post sees them. */
export function Papers({ person, role, may }: PersonProps) {
  return (
    <>
      {seesField(role, 'statuses') && (
        <Statuses person={person} mayRecord={may('registry.record-disability')} />
      )}
      {seesField(role, 'consents') && <Consents person={person} mayAdd={may('registry.record-consent')} />}
    </>
  )
}
