import { ALMATY, localDateAt } from '@tirek/kernel'
import { listOpenings, type Openings } from '#capabilities/exceptional-access/index.ts'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Timeline } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { permissions } from '../permissions.ts'
import { MAY_KNOW, type WhoOpened, type whoOpenedOf } from '../use-cases/who-opened.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

type Reading = WhoOpened['readings'][number]

function who({ name, roleName, organisation }: Reading): string {
  return [name, roleName, organisation].filter((part) => part !== null).join(' · ')
}

/** Readings that follow one another and differ in the minute only: one entry of the list. */
type Group = readonly [Reading, ...Reading[]]

function isSame(one: Reading, other: Reading): boolean {
  const keys = ['title', 'outcome', 'role', 'name', 'organisation', 'basis', 'purpose', 'isOwn'] as const
  return dayOf(one) === dayOf(other) && keys.every((key) => one[key] === other[key])
}

function dayOf({ at }: Reading): string {
  return localDateAt(new Date(at), ALMATY)
}

function grouped(readings: readonly Reading[]): readonly Group[] {
  const groups: Group[] = []
  for (const reading of readings) {
    const last = groups.at(-1)
    if (last !== undefined && isSame(last[0], reading)) groups[groups.length - 1] = [...last, reading]
    else groups.push([reading])
  }
  return groups
}

function Receipt({ reading, personId }: { reading: Reading; personId: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const when = formatDateTime(lang, new Date(reading.at))
  return (
    <Link href={paths.readingReceipt(personId, reading.id)} download>
      {t('readings.receipt')}
      <span class="vh">: {`${reading.title}, ${when}`}</span>
    </Link>
  )
}

function Receipts({ group, personId }: { group: Group; personId: string }) {
  const t = useT(messages)
  const { lang } = useView()
  if (group.length === 1) return <Receipt reading={group[0]} personId={personId} />
  return (
    <details>
      <summary>{t('readings.each')}</summary>
      <ul>
        {group.map((one) => (
          <li>
            {formatDateTime(lang, new Date(one.at))} <Receipt reading={one} personId={personId} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Why({ group, personId }: { group: Group; personId: string }) {
  const t = useT(messages)
  const [reading] = group
  return (
    <>
      {reading.outcome === 'refused' && <StatusTag tone="late">{t('readings.refused')}</StatusTag>}
      {group.length > 1 && <div>{t('readings.times', { count: group.length })}</div>}
      {reading.purpose !== null && (
        <div>
          {t('readings.purpose')}: {reading.purpose}
        </div>
      )}
      {reading.basis !== null && reading.outcome === 'read' && (
        <div class="small">
          {t('readings.basis')}: {reading.basis}
        </div>
      )}
      <div class="small">
        <Receipts group={group} personId={personId} />
      </div>
    </>
  )
}

const TONES = { waiting: 'waiting', justified: 'done', unjustified: 'late' } as const

/** Who opened the file in an emergency, without a relation to the child, and what somebody else found of it. */
function InEmergency({ openings }: Openings) {
  const t = useT(messages)
  const { lang } = useView()
  if (openings.length === 0) return null
  const time = (at: string) => formatDateTime(lang, new Date(at))
  const items = openings.map((one) => ({
    title: [one.name, one.roleName, one.organisation].filter(Boolean).join(' · '),
    note: (
      <>
        <div>
          {time(one.openedAt)} – {time(one.endedAt ?? one.endsAt)}
        </div>
        <div>{t(`emergency.reason.${one.reason}`)}</div>
        {one.finding !== null && (
          <div>
            {t('emergency.finding')}: {one.finding}
          </div>
        )}
      </>
    ),
    end: (
      <StatusTag tone={one.isOpen || one.isOverdue ? 'late' : TONES[one.state]}>
        {t(one.isOpen ? 'emergency.open' : `emergency.${one.isOverdue ? 'overdue' : one.state}`)}
      </StatusTag>
    ),
  }))
  return (
    <Section title={t('emergency.title')} id="emergency">
      <CardList items={items} />
    </Section>
  )
}

function Readings({ shown, own, openings }: { shown: WhoOpened; own: boolean } & Openings) {
  const t = useT(messages)
  const { lang } = useView()
  const { person, readings } = shown
  const items = grouped(readings).map((group) => {
    const [one] = group
    return {
      key: one.id,
      at: one.at,
      when: formatDateTime(lang, new Date(one.at)),
      title: one.title,
      who: one.isOwn ? `${t('readings.own')} · ${one.roleName}` : who(one),
      text: <Why group={group} personId={person.id} />,
    }
  })
  const path = paths.readings(person.id)
  return (
    <>
      <PersonHead
        caption={t(person.isChild ? 'readings.title' : 'readings.adult-title')}
        name={person.fullName}
        back={`/people/${person.id}`}
      />
      <p class="measure">
        {t('readings.lead')} <Cite of={MAY_KNOW} />
      </p>
      <InEmergency openings={openings} />
      <p>
        <Link href={own ? path : `${path}?own=1`}>
          {t(own ? 'readings.without-own' : 'readings.with-own')}
        </Link>
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('readings.none')}>{t('readings.none-hint')}</EmptyState>
      ) : (
        <section class="flow">
          <h2>{t('readings.list')}</h2>
          <details class="measure">
            <summary>{t('readings.receipt-title')}</summary>
            <p>{t('readings.receipt-why')}</p>
            <p>{t('readings.receipt-how')}</p>
            <p>
              <Link href={paths.verify()}>{t('readings.verify')}</Link>
            </p>
          </details>
          <Timeline items={items} />
        </section>
      )}
      <NumberedPages page={shown.page} pages={shown.pages} />
    </>
  )
}

/** Who opened the file and why: for the person and the representatives. */
export function readingsPage(whoOpened: ReturnType<typeof whoOpenedOf>) {
  return page({
    path: paths.readings(':personId'),
    roles: permissions.filter((row) => row.action === 'audit.who-opened').map((row) => row.role),
    render: async ({ ask, lang, params, query }) => {
      const own = query['own'] === '1'
      const personId = params['personId'] ?? ''
      const shown = await ask(whoOpened, { personId, own, page: pageNumber(query['page']) })
      const { openings } = await ask(listOpenings, { personId })
      return {
        title: messages.for(lang)(shown.person.isChild ? 'readings.title' : 'readings.adult-title'),
        body: <Readings shown={shown} own={own} openings={openings} />,
      }
    },
  })
}
