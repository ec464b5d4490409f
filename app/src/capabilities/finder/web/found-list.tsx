import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { InspectionTag } from '#capabilities/network/index.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Link, localHref, PhoneLink, withQuery } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { findOrganisations } from '../use-cases/find.ts'
import type { Found } from '../use-cases/outputs.ts'
import { type Along, askedAlong } from './along.ts'
import { orgHref, paths } from './finder.paths.ts'
import { messages } from './messages.ts'
import { categoriesOf, distanceOf, waitOf } from './words.ts'

type Answer = z.output<typeof findOrganisations.output>

/** Whether there is a place now, and how many wait. */
function Places({ found }: { found: Found }) {
  const t = useT(messages)
  const { free, waiting, places } = found
  if (places === null) return null
  if (free === null) return <StatusTag tone="neutral">{t('free-unknown')}</StatusTag>
  return (
    <>
      <StatusTag tone={free > 0 ? 'done' : 'waiting'}>
        {free > 0 ? t('free', { n: free }) : t('full')}
      </StatusTag>
      {waiting !== null && waiting > 0 && <span> {t('waiting', { n: waiting })}</span>}
    </>
  )
}

/** What is published of inspections; that nothing is says neither good nor bad (DEC-96). */
export function Inspected({ found: { inspection } }: { found: Pick<Found, 'inspection'> }) {
  const t = useT(messages)
  const { lang } = useView()
  if (inspection === null) return <span class="soft">{t('inspection.none')}</span>
  const on = formatDate(lang, inspection.lastOn as LocalDate)
  return (
    <>
      <InspectionTag standing={inspection.standing} />{' '}
      <span class="soft">{t('inspection.last', { on })}</span>
    </>
  )
}

/** What decides between two lines of a list; the rest stands on the page of the organisation and in the comparison. */
function Note({ found, isNear }: { found: Found; isNear: boolean }) {
  const { lang } = useView()
  const wait = found.wait?.kind === 'none' ? '' : waitOf(found, lang)
  const where = [found.settlement, distanceOf(found, lang, isNear), categoriesOf(found, lang)]
  return (
    <>
      <div>{where.filter(Boolean).join(' · ')}</div>
      <div>
        <Places found={found} /> {found.phone !== null && <PhoneLink phone={found.phone} />}
      </div>
      {wait !== '' && <div>{wait}</div>}
      {found.inspection !== null && (
        <div>
          <Inspected found={found} />
        </div>
      )}
    </>
  )
}

function Tick({ found }: { found: Found }) {
  const t = useT(messages)
  const id = `compare-${found.id}`
  return (
    <div class="option">
      <input type="checkbox" id={id} name="ids" value={found.id} />
      <label for={id}>
        {t('compare.tick')}
        <span class="vh">: {found.name}</span>
      </label>
    </div>
  )
}

type FoundProps = {
  readonly answer: Answer
  readonly along: Along
  readonly order: string
  /** Only residences have a queue, and an order by it. */
  readonly hasQueues: boolean
}

/** In which order the list stands, and the way to the other one: without a settlement nothing is near. */
function Order({ answer, order, hasQueues }: Pick<FoundProps, 'answer' | 'order' | 'hasQueues'>) {
  const t = useT(messages)
  const { path } = useView()
  const by = answer.from === null ? 'name' : 'near'
  if (!hasQueues) return <p class="small soft">{t(`order.by-${by}`)}</p>
  const isByWaiting = order === 'waiting'
  return (
    <p class="small">
      {t(isByWaiting ? `order.by-waiting-${by}` : `order.by-${by}`)}{' '}
      <Link href={withQuery(path, { order: isByWaiting ? undefined : 'waiting', page: undefined })}>
        {t(isByWaiting ? `order.to-${by}` : 'order.to-waiting')}
      </Link>
    </p>
  )
}

/** What was found in the order asked for, each to be ticked for the comparison. */
export function FoundList({ answer, along, order, hasQueues }: FoundProps) {
  const t = useT(messages)
  const { lang } = useView()
  const { organisations, total, unstated, unknownWaits } = answer
  const unknown = (
    <>
      {unstated > 0 && <Notice>{t('unstated', { n: unstated })}</Notice>}
      {unknownWaits > 0 && <Notice>{t('wait.left-out', { n: unknownWaits })}</Notice>}
    </>
  )
  if (organisations.length === 0)
    return (
      <>
        {unknown}
        <EmptyState title={t('none')}>{t('none-hint')}</EmptyState>
      </>
    )
  return (
    <form method="get" action={localHref(lang, paths.compare)} class="flow">
      <h2>{t('found', { n: total })}</h2>
      <Order answer={answer} order={order} hasQueues={hasQueues} />
      {unknown}
      {Object.entries(askedAlong(along)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <CardList
        items={organisations.map((found) => ({
          title: <Link href={orgHref(found.id, along)}>{found.name}</Link>,
          note: <Note found={found} isNear={along.near !== ''} />,
          end: <Tick found={found} />,
        }))}
      />
      {organisations.some(({ isDemo }) => isDemo) && <p class="small soft">{t('demo')}</p>}
      <button type="submit" class="btn quiet">
        {t('compare.submit')}
      </button>
    </form>
  )
}
