import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import type { ConsentPurpose } from '../domain/consent.ts'
import { seesField } from '../permissions.ts'
import { showChild } from '../use-cases/show-child.ts'
import { ConsentState } from './consent-state.tsx'
import { Disputes } from './disputes.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { Representatives } from './representatives.tsx'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showChild.output>
type Decision = 'given' | 'refused' | 'objection'

function Facts({ person, mayAddIin, role }: { person: Shown; mayAddIin: boolean; role: Role }) {
  const t = useT(messages)
  const { lang } = useView()
  const region = findRegion(person.region)
  const rows = [
    { label: t('person.born'), value: formatDate(lang, person.birthDate as LocalDate) },
    { label: t('person.age'), value: formatAge(lang, person.age) },
    { label: t('person.sex'), value: t(person.sex === 'female' ? 'sex.female' : 'sex.male') },
    {
      label: t('person.iin'),
      value: person.iin ?? t(person.motherId === null ? 'person.no-iin-alone' : 'person.no-iin'),
    },
    { label: t('person.region'), value: region === undefined ? person.region : localize(region.name, lang) },
    ...(person.motherId === null
      ? []
      : [{ label: t('person.mother'), value: person.motherName ?? t('representatives.unknown') }]),
    ...(seesField(role, 'phone') ? [{ label: t('person.phone'), value: person.phone }] : []),
    ...(seesField(role, 'address') ? [{ label: t('person.address'), value: person.address }] : []),
  ]
  return (
    <Section title={t('person.facts')} id="facts">
      <SummaryList rows={rows} />
      {mayAddIin && person.iin === null && <Link href={paths.iin(person.id)}>{t('iin.add')}</Link>}
    </Section>
  )
}

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

/** Where the work with the person goes on outside the registry; the pages themselves say who may what. */
const NEXT_PAGES = {
  screening: (id: string) => `screening/children/${id}/result`,
  need: (id: string) => `placement/needs/${id}`,
  'let-go': (id: string) => `placement/let-go/${id}`,
} as const

/** The next steps of the post: a small child is screened, a person taken on by a social worker is helped or let go. */
function nextOf(person: Shown, role: Role): readonly (keyof typeof NEXT_PAGES)[] {
  if (role === 'social-worker') return ['need', 'let-go']
  const screens = role === 'obstetric-nurse' || role === 'primary-care-doctor'
  return screens && person.isUnderThree ? ['screening'] : []
}

/** Who gives a family its information packs; the page itself says the same. */
const INFORMS: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'pmpc-registrar',
  'pmpc-head',
  'irp-coordinator',
  'social-worker',
  'service-specialist',
]

interface Props {
  readonly person: Shown
  readonly role: Role
  readonly may: (action: string) => boolean
}

/** Statuses and consents, as far as the post sees them. */
function Papers({ person, role, may }: Props) {
  return (
    <>
      {seesField(role, 'statuses') && (
        <Statuses person={person} mayRecord={may('registry.record-disability')} />
      )}
      {seesField(role, 'consents') && <Consents person={person} mayAdd={may('registry.record-consent')} />}
    </>
  )
}

/** Ways to what the family gets for itself, and to what it was given to read. */
function ForFamily({ person, role, isFamily }: Pick<Props, 'person' | 'role'> & { isFamily: boolean }) {
  const t = useT(messages)
  return (
    <>
      {isFamily && (
        <ButtonLink href={`/people/${person.id}/family-support`} quiet>
          {t('person.family-support')}
        </ButtonLink>
      )}
      {isFamily && person.isChild && (
        <ButtonLink href={`/people/${person.id}/home-help`} quiet>
          {t('person.home-help')}
        </ButtonLink>
      )}
      {(isFamily || INFORMS.includes(role)) && (
        <ButtonLink href={`/people/${person.id}/information`} quiet>
          {t('person.information')}
        </ButtonLink>
      )}
    </>
  )
}

function PersonBody(props: Props) {
  const { person, role, may } = props
  // Only the person and the representatives list people of their own.
  const isFamily = may('registry.my-people')
  // A register keeper sees who a person is, and nothing of the file.
  const isKeeper = may('registry.name-pair')
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <PersonHead
        caption={t(person.isChild ? 'person.title' : 'person.adult-title')}
        name={person.fullName}
        facts={[formatAge(lang, person.age)]}
        back={may('registry.search') ? paths.people() : '/home'}
      />
      <Actions>
        {isKeeper ? (
          <ButtonLink href={paths.namePair(person.id)} quiet>
            {t('name-pair.link')}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/path/${person.id}`}>{t('person.path')}</ButtonLink>
        )}
        {nextOf(person, role).map((next) => (
          <ButtonLink href={`/${NEXT_PAGES[next](person.id)}`} quiet>
            {t(`person.next-${next}`)}
          </ButtonLink>
        ))}
        {isFamily && (
          <ButtonLink href={`/people/${person.id}/readings`} quiet>
            {t('person.readings')}
          </ButtonLink>
        )}
        {isFamily && (
          <ButtonLink href={`/people/${person.id}/rights`} quiet>
            {t('person.rights')}
          </ButtonLink>
        )}
        <ForFamily person={person} role={role} isFamily={isFamily} />
        {!isKeeper && role !== 'education-head' && (
          <ButtonLink href={`/people/${person.id}/corrections`} quiet>
            {t('person.corrections')}
          </ButtonLink>
        )}
        {person.isChild && !isFamily && !isKeeper && (
          <ButtonLink href={`/people/${person.id}/signals/new`} quiet>
            {t('person.signal')}
          </ButtonLink>
        )}
        {!person.isChild && may('registry.register-child') && (
          <ButtonLink href={paths.newChildOf(person.id)} quiet>
            {t('person.new-child')}
          </ButtonLink>
        )}
      </Actions>
      {person.isRestricted && (
        <Notice tone="warning" title={t('person.restricted')}>
          {t('person.restricted-means')}
        </Notice>
      )}
      <Disputes person={person} mayRecord={may('registry.record-court-act')} />
      <Columns aside={<Papers {...props} />}>
        <Facts person={person} mayAddIin={may('registry.record-iin')} role={role} />
        <Representatives
          person={person}
          mayAdd={may('registry.add-representative')}
          mayEnd={may('registry.end-representation')}
        />
      </Columns>
    </>
  )
}

/** The record of one person: facts, representatives, statuses, consents. */
export const personPage = page({
  path: paths.person(':personId'),
  roles: rolesOf('registry.child'),
  render: async ({ ask, actor, lang, params }) => {
    const person = await ask(showChild, { childId: params['personId'] ?? '' })
    const may = (action: string) => rolesOf(action).includes(actor.role)
    return {
      title: messages.for(lang)(person.isChild ? 'person.title' : 'person.adult-title'),
      body: <PersonBody person={person} role={actor.role} may={may} />,
    }
  },
})
