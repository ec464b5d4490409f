import { type Lang, type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { countPlaces } from '../read/places.ts'
import { showCalendar } from '../use-cases/show-calendar.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { mayDo, rolesOf } from './roles.ts'
import { dayOf, nameOf, type Words, wordOf } from './words.tsx'

type Calendar = z.output<(typeof showCalendar)['output']>
type Place = Calendar['places'][number]
type Option = { readonly value: string; readonly label: string }

type Day = Calendar['days'][number]
const FIGURES = ['free', 'held', 'occupied', 'out'] as const

/** Days that follow one another with the same figures, as one line from the first to the last of them. */
function foldDays(days: readonly Day[]): readonly (Day & { readonly last: string })[] {
  const folded: (Day & { last: string })[] = []
  for (const one of days) {
    const before = folded.at(-1)
    if (before !== undefined && FIGURES.every((key) => before[key] === one[key])) before.last = one.day
    else folded.push({ ...one, last: one.day })
  }
  return folded
}

function Days({ days }: { days: Calendar['days'] }) {
  const t = useT(messages)
  const { lang } = useView()
  const short = (day: string) => formatShortDate(lang, day as LocalDate)
  const number = (key: (typeof FIGURES)[number]) => ({
    key,
    title: t(`calendar.${key}`),
    isNumeric: true,
    cell: (row: Day) => row[key],
  })
  return (
    <Section title={t('calendar.days')} id="days">
      <p class="measure soft">
        {t('calendar.as-known')} <Cite of={ACTS.placesReading} />
      </p>
      <DataTable
        caption={t('calendar.days')}
        isCaptionHidden
        rows={foldDays(days)}
        rowKey={(row) => row.day}
        columns={[
          {
            key: 'day',
            title: t('calendar.day'),
            isRowHeader: true,
            cell: ({ day, last }) => (day === last ? short(day) : `${short(day)} – ${short(last)}`),
          },
          ...FIGURES.map(number),
        ]}
      />
    </Section>
  )
}

function typeOf({ profile, room, stay }: Place, t: Words, lang: Lang): string {
  const whom = profile === null ? t('places.any-profile') : wordOf(lang, 'category', String(profile))
  return `${whom} · ${t(`room.${room}`)} · ${t(`stay.${stay}`)}`
}

function Outages({ place, isHouse }: { place: Place; isHouse: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (place.outages.length === 0) return <span class="soft">—</span>
  return (
    <ul class="plain">
      {place.outages.map((one) => (
        <li>
          {t('places.out-days', { from: dayOf(lang, one.from) ?? '', to: dayOf(lang, one.to) ?? '' })}:{' '}
          {one.reason} ({one.document}){' '}
          {isHouse && <Link href={paths.placeBack(one.outageId)}>{t('do.place-back')}</Link>}
        </li>
      ))}
    </ul>
  )
}

function Places({ places, isHouse }: { places: Calendar['places']; isHouse: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('places.title')} id="places">
      <DataTable
        caption={t('places.title')}
        isCaptionHidden
        isStacked
        rows={places}
        rowKey={(row) => String(row.number)}
        empty={<EmptyState title={t('places.none')} />}
        columns={[
          { key: 'number', title: t('places.number'), isRowHeader: true, cell: (row) => String(row.number) },
          { key: 'type', title: t('places.type'), cell: (row) => typeOf(row, t, lang) },
          {
            key: 'state',
            title: t('list.state'),
            cell: (row) => t(row.isOut && row.state === 'free' ? 'place.out' : `place.${row.state}`),
          },
          {
            key: 'out',
            title: t('places.outages'),
            cell: (row) => <Outages place={row} isHouse={isHouse} />,
          },
        ]}
      />
    </Section>
  )
}

type Props = {
  readonly calendar: Calendar
  readonly isHouse: boolean
  readonly houses: readonly Option[]
}

function CalendarBody({ calendar, isHouse, houses }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('calendar.title')}
        caption={nameOf(lang, calendar.organisationName)}
        lead={t('calendar.lead')}
        back={isHouse ? paths.house() : paths.list()}
      />
      {isHouse ? (
        <Actions>
          <ButtonLink href={paths.placeOut()} quiet>
            {t('do.place-out')}
          </ButtonLink>
          <ButtonLink href={paths.describePlaces()} quiet>
            {t('do.describe-places')}
          </ButtonLink>
        </Actions>
      ) : (
        <Filters values={{ house: calendar.organisationId }} label={t('calendar.house')}>
          <SelectField name="house" label={t('calendar.house')} options={houses} />
        </Filters>
      )}
      <Days days={calendar.days} />
      <Places places={calendar.places} isHouse={isHouse} />
    </>
  )
}

/** The residential organisations of a territory; the first one shown is one whose places are kept. */
async function listHouses(db: Tx, regions: readonly string[], lang: Lang) {
  const found = await Promise.all(
    regions.map((region) =>
      listOrganisations(db, { kinds: ['residential-organisation'], state: 'existing', region }),
    ),
  )
  const houses = found.flatMap(({ organisations }) =>
    organisations.map(({ id, name }) => ({ value: id, label: localize(name, lang) })),
  )
  const counts = await countPlaces(
    db,
    houses.map(({ value }) => value),
  )
  const first = houses.find(({ value }) => (counts.get(value)?.capacity ?? 0) > 0) ?? houses[0]
  return { houses, first }
}

/** Places on each day ahead: kept by the organisation, seen by the department of its territory. */
export const calendarPage = page({
  path: paths.calendar(),
  roles: rolesOf('placement.calendar'),
  render: async ({ ask, read, actor, lang, query }) => {
    const t = messages.for(lang)
    const isHouse = mayDo(actor.role, 'placement.take-out-of-service')
    const { houses, first } = isHouse
      ? { houses: [], first: undefined }
      : await read(({ db }) => listHouses(db, actor.regions, lang))
    const house = houses.find(({ value }) => value === query['house']) ?? first
    if (!isHouse && house === undefined)
      return { title: t('calendar.title'), body: <EmptyState title={t('choose.none')} /> }
    const calendar = await ask(showCalendar, house === undefined ? {} : { organisationId: house.value })
    return {
      title: t('calendar.title'),
      body: <CalendarBody calendar={calendar} isHouse={isHouse} houses={houses} />,
    }
  },
})
