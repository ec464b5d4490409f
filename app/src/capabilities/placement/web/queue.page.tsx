import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Timeline } from '#platform/ui/lists.tsx'
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
import { nameOf, timeOf } from './words.tsx'

type Queue = z.output<(typeof showQueue)['output']>
type Props = {
  readonly shown: ShownRequest
  readonly queue: Queue
  readonly form: FormState
  readonly mayLeave: boolean
}

function Figures({ queue }: { queue: Queue }) {
  const t = useT(messages)
  const { lang } = useView()
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : formatNumber(lang, value)
  return (
    <Stats
      items={[
        { label: t('queue.position'), value: figure(queue.own?.position) },
        { label: t('queue.started'), value: figure(queue.own?.startedAt) },
        { label: t('queue.length'), value: figure(queue.queueLength) },
        { label: t('house.free'), value: figure(queue.free) },
        { label: t('queue.median'), value: figure(queue.medianWaitDays) },
      ]}
    />
  )
}

function Moves({ queue }: { queue: Queue }) {
  const t = useT(messages)
  const { lang } = useView()
  const moves = queue.own?.moves ?? []
  return (
    <Section title={t('queue.moves')} id="moves">
      {moves.length === 0 ? (
        <EmptyState title={t('queue.no-moves')} />
      ) : (
        <Timeline
          items={moves.map((move, n) => ({
            key: `${n}`,
            at: move.at,
            when: timeOf(lang, move.at) ?? '',
            title: t(move.why === 'offered' ? 'queue.move-offered' : 'queue.move-left'),
            text: t('queue.move-position', { n: move.position }),
          }))}
        />
      )}
    </Section>
  )
}

function QueueBody({ shown, queue, form, mayLeave }: Props) {
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
      <Figures queue={queue} />
      <Section title={t('queue.what-moves')} id="what">
        <p class="measure">
          {t('queue.what-text')} <Cite of={ACTS.silentConsequences} />
        </p>
      </Section>
      <Moves queue={queue} />
      {mayLeave && shown.state === 'queued' && (
        <Form state={form} action={paths.step(shown.requestId, 'leave-queue')} words={messages}>
          <HiddenField name="version" value={String(shown.version)} />
          <p class="soft">{t('queue.leave-note')}</p>
          <Submit tone="danger">{t('do.leave-queue')}</Submit>
        </Form>
      )}
    </>
  )
}

/** Position, its history, and what moves the queue. */
export const queuePage = page({
  path: paths.queue(':requestId'),
  roles: rolesOf('placement.queue'),
  render: async ({ ask, actor, form, lang, params }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const queue = await ask(showQueue, { requestId: shown.requestId })
    const props = { shown, queue, form, mayLeave: mayDo(actor.role, 'placement.leave-queue') }
    return { title: messages.for(lang)('queue.title'), body: <QueueBody {...props} /> }
  },
})

export const leaveAction = action({
  path: paths.step(':requestId', 'leave-queue'),
  command: leaveQueue,
  page: queuePage,
  done: ({ requestId }) => paths.request(requestId),
})
