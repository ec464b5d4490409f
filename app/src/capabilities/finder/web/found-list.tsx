import type { z } from 'zod'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Link, localHref, PhoneLink } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { findOrganisations } from '../use-cases/find.ts'
import type { Found } from '../use-cases/outputs.ts'
import { paths } from './finder.paths.ts'
import { messages } from './messages.ts'
import { categoriesOf, distanceOf } from './words.ts'

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

/** What decides between two lines of a list; the rest stands on the page of the organisation and in the comparison. */
function Note({ found, isNear }: { found: Found; isNear: boolean }) {
  const { lang } = useView()
  const where = [found.settlement, distanceOf(found, lang, isNear), categoriesOf(found, lang)]
  return (
    <>
      <div>{where.filter(Boolean).join(' · ')}</div>
      <div>
        <Places found={found} /> {found.phone !== null && <PhoneLink phone={found.phone} />}
      </div>
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

/** What was found, the nearest first, each to be ticked for the comparison. */
export function FoundList({ answer, near }: { answer: Answer; near: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const { organisations, total, unstated } = answer
  const unknown = unstated > 0 && <Notice>{t('unstated', { n: unstated })}</Notice>
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
      <p class="small soft">{t('order')}</p>
      {unknown}
      {near !== '' && <input type="hidden" name="near" value={near} />}
      <CardList
        items={organisations.map((found) => ({
          title: <Link href={`/organisations/${found.id}`}>{found.name}</Link>,
          note: <Note found={found} isNear={near !== ''} />,
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
