import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList, Timeline } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { ACTS } from '../domain/citations.ts'
import { leaveQueue } from '../use-cases/join-queue.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showQueue } from '../use-cases/show-queue.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { mayDo, rolesOf } from './roles.ts'
import { stepForm } from './step-form.tsx'
import { type Days, daysOn } from './terms.ts'
import { nameOf, timeOf } from './words.tsx'

type Queue = z.output<(typeof showQueue)['output']>
type Props = {
  readonly shown: ShownRequest
  readonly queue: Queue
  /** Only the family may leave the queue; staff read about it. */
  readonly isFamily: boolean
  readonly days: Days
}

function Figures({ queue, isFamily }: Pick<Props, 'queue' | 'isFamily'>) {
  const t = useT(messages)
  const { lang } = useView()
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : formatNumber(lang, value)
  return (
    <Stats
      items={[
        { label: t(isFamily ? 'queue.position' : 'queue.position-of'), value: figure(queue.own?.position) },
        { label: t('queue.started'), value: figure(queue.own?.startedAt) },
        { label: t('queue.length'), value: figure(queue.queueLength) },
        { label: t('house.free'), value: figure(queue.free) },
        ...(queue.out === 0 ? [] : [{ label: t('house.out'), value: figure(queue.out) }]),
      ]}
    />
  )
}

/** How long it may still take: a range or the plain word that too little is known, never one number (DEC-87). */
function Range({ queue }: Pick<Props, 'queue'>) {
  const t = useT(messages)
  const { lang } = useView()
  const range = queue.own?.range
  if (range === undefined) return null
  return (
    <Section title={t('queue.range')} id="range">
      {range.isKnown ? (
        <>
          <p class="measure">
            <strong>
              {t('queue.range-from-to', {
                from: formatNumber(lang, range.fromDays),
                to: formatNumber(lang, range.toDays),
              })}
            </strong>
          </p>
          <p class="measure soft">
            {t('queue.range-how', { freed: range.freed, months: range.months })}{' '}
            <Cite of={ACTS.proofReading} />
          </p>
        </>
      ) : (
        <>
          <p class="measure">
            <strong>{t('queue.range-unknown')}</strong>
          </p>
          <p class="measure soft">
            {t('queue.range-few', { freed: range.freed, months: range.months, needed: range.needed })}{' '}
            <Cite of={ACTS.proofReading} />
          </p>
        </>
      )}
    </Section>
  )
}

function Moves({ queue, isFamily }: Pick<Props, 'queue' | 'isFamily'>) {
  const t = useT(messages)
  const { lang } = useView()
  const moves = queue.own?.moves ?? []
  return (
    <Section title={t(isFamily ? 'queue.moves' : 'queue.moves-of')} id="moves">
      {moves.length === 0 ? (
        <EmptyState title={t('queue.no-moves')} />
      ) : (
        <Timeline
          items={moves.map((move, n) => ({
            key: `${n}`,
            at: move.at,
            when: timeOf(lang, move.at) ?? '',
            title: t(`queue.move-${move.why}`),
            text: t(isFamily ? 'queue.move-position' : 'queue.move-position-of', { n: move.position }),
          }))}
        />
      )}
    </Section>
  )
}

function QueueBody({ shown, queue, isFamily, days }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('queue.title')}
        caption={shown.personName}
        lead={nameOf(lang, queue.organisationName)}
        back={paths.request(shown.requestId)}
      />
      <Figures queue={queue} isFamily={isFamily} />
      {queue.own !== null && (
        <p class="soft">
          {t('queue.entered')}: {timeOf(lang, queue.own.enteredAt)}
        </p>
      )}
      <Range queue={queue} />
      <Section title={t('queue.what-moves')} id="what">
        <p class="measure">
          {t('queue.what-text')} <Cite of={ACTS.silentConsequences} />
        </p>
      </Section>
      <Moves queue={queue} isFamily={isFamily} />
      {isFamily && <Next days={days} />}
      {isFamily && shown.state === 'queued' && (
        <Actions>
          <ButtonLink href={paths.proof(shown.requestId)} quiet>
            {t('do.proof')}
          </ButtonLink>
          <ButtonLink href={paths.step(shown.requestId, 'leave-queue')} quiet>
            {t('do.leave-queue')}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

/** What comes when the turn comes, before it does. */
function Next({ days }: { days: Days }) {
  const t = useT(messages)
  return (
    <Section title={t('queue.next')} id="next">
      <ul class="bullets">
        <li>{t('join.rule-offer')}</li>
        <li>{t('join.rule-arrive', { days: days.arrive })}</li>
        <li>{t('confirm.rule-pass')}</li>
      </ul>
      <p>
        <Cite of={ACTS.placement} />
      </p>
    </Section>
  )
}

/** Position, its history, and what moves the queue. */
export const queuePage = page({
  path: paths.queue(':requestId'),
  roles: rolesOf('placement.queue'),
  render: async ({ ask, read, actor, lang, params }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const queue = await ask(showQueue, { requestId: shown.requestId })
    const days = daysOn(await read(async (act) => act.today))
    const props = { shown, queue, days, isFamily: mayDo(actor.role, 'placement.leave-queue') }
    return { title: messages.for(lang)('queue.title'), body: <QueueBody {...props} /> }
  },
})

/** What is given up, before it is: the place in the queue does not come back. */
export const leaveForm = stepForm({
  step: 'leave-queue',
  command: leaveQueue,
  title: (t) => t('leave.title'),
  lead: (t) => t('leave.lead'),
  submit: (t) => t('do.leave-queue'),
  done: (requestId) => `${paths.request(requestId)}?done=left-queue`,
  tone: 'danger',
  fields: ({ shown, t, lang }) => (
    <SummaryList
      rows={[
        { label: t('request.organisation'), value: nameOf(lang, shown.organisation?.name) },
        { label: t('queue.position'), value: shown.queue === null ? '—' : String(shown.queue.position) },
        { label: t('queue.entered'), value: timeOf(lang, shown.queue?.enteredAt) },
      ]}
    />
  ),
})
