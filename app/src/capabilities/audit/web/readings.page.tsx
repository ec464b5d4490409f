import { ALMATY, localDateAt } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
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
      {reading.basis !== null && (
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

function Readings({ shown, own }: { shown: WhoOpened; own: boolean }) {
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
      const input = { personId: params['personId'] ?? '', own, page: pageNumber(query['page']) }
      const shown = await ask(whoOpened, input)
      return {
        title: messages.for(lang)(shown.person.isChild ? 'readings.title' : 'readings.adult-title'),
        body: <Readings shown={shown} own={own} />,
      }
    },
  })
}
