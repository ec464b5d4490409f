import { cite } from '@tirek/law'
import type { z } from 'zod'
import type { waysTo } from '#capabilities/placement/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import type { Found } from '../use-cases/outputs.ts'
import { wayHref } from './finder.paths.ts'
import { messages } from './messages.ts'
import { groundOfWait, waitOf } from './words.ts'

/** What one own request can do here now. */
export type Way = z.output<typeof waysTo.output>['ways'][number]

const CHOICE = cite('order-263', 'p-7')
const RANGE = cite('project', 'DEC-97', 'project-default')

/** Places as they stand, and how long the queue may take. */
function Figures({ found }: { found: Found }) {
  const t = useT(messages)
  const { lang } = useView()
  const { places, free, waiting, wait } = found
  if (places === null && wait === null) return null
  const figure = (value: number | null) => (value === null ? t('unknown') : formatNumber(lang, value))
  return (
    <>
      <Stats
        items={[
          { label: t('row.free'), value: figure(free) },
          { label: t('row.places'), value: figure(places) },
          ...(waiting === null ? [] : [{ label: t('row.waiting'), value: figure(waiting) }]),
        ]}
      />
      {wait !== null && (
        <p class="measure">
          <strong>{waitOf(found, lang)}</strong> <span class="soft">{groundOfWait(found, lang)}</span>{' '}
          <Cite of={RANGE} />
        </p>
      )}
    </>
  )
}

function OneWay({ found, one }: { found: Found; one: Way }) {
  const t = useT(messages)
  const { way, step, personName, number, requestId } = one
  const about = `${personName} · ${number}`
  if (way === 'choose' || way === 'join')
    return (
      <div class="flow-s">
        <p>{about}</p>
        <Actions>
          <ButtonLink href={wayHref(requestId, way, found.id)}>
            {t(`way.${way}`)}
            <span class="vh">: {about}</span>
          </ButtonLink>
        </Actions>
      </div>
    )
  return (
    <div class="flow-s">
      <p>{about}</p>
      <p class="measure">
        {t(`way.${way}`)} <Link href={`/placement/requests/${requestId}`}>{t('way.open')}</Link>
      </p>
      {step !== null && (
        <p>
          <Link href={`/placement/requests/${requestId}/${step}`}>{t(`way.${step}`)}</Link>
        </p>
      )}
    </div>
  )
}

const FIRST = ['need', 'apply', 'decision', 'choose'] as const

/** What comes before the choice, for those who have no request under way. */
function First({ actor }: { actor: Actor }) {
  const t = useT(messages)
  return (
    <Notice title={t('first.title')}>
      <div class="flow-s">
        <ol class="bullets">
          {FIRST.map((one) => (
            <li>{t(`first.${one}`)}</li>
          ))}
        </ol>
        <p>
          <Link href="/find?purpose=benefits">{t('first.where')}</Link>
        </p>
        {actor.role === 'public' && (
          <p>
            <Link href="/sign-in">{t('first.sign-in')}</Link>
          </p>
        )}
        <p>
          <Cite of={CHOICE} />
        </p>
      </div>
    </Notice>
  )
}

type Props = { readonly found: Found; readonly ways: readonly Way[]; readonly actor: Actor }

function Forward({ found, ways, actor }: Props) {
  const t = useT(messages)
  if (!isFamily(actor) && actor.role !== 'public') return null
  if (found.kind !== 'residential-organisation')
    return (
      <p class="measure">
        {t('first.call')} <Link href="/services">{t('first.services')}</Link>
      </p>
    )
  return ways.length === 0 ? <First actor={actor} /> : ways.map((one) => <OneWay found={found} one={one} />)
}

/** Whether there is a place, how long the queue is, and how a family goes on from here. */
export function PlacesPart(props: Props) {
  const t = useT(messages)
  return (
    <Section
      title={t(props.found.kind === 'residential-organisation' ? 'org.places' : 'org.how')}
      id="places"
    >
      <Figures found={props.found} />
      <Forward {...props} />
    </Section>
  )
}
