import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { listFormerResidents } from '../use-cases/list-former.ts'
import { listRequests } from '../use-cases/list-requests.ts'
import { setCapacity } from '../use-cases/set-capacity.ts'
import { showQueue } from '../use-cases/show-queue.ts'
import { messages as figures } from './figures/messages.ts'
import { type Listed, RequestTable } from './list.page.tsx'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nameOf, timeOf, wordOf } from './words.tsx'

type Queue = z.output<(typeof showQueue)['output']>
type Former = z.output<(typeof listFormerResidents)['output']>
type Props = {
  readonly queue: Queue
  readonly former: Former
  readonly expected: Listed
  readonly residents: Listed
}

function Figures({ queue }: { queue: Queue }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = [
    { label: t('house.capacity'), value: formatNumber(lang, queue.capacity) },
    { label: t('house.occupied'), value: formatNumber(lang, queue.occupied) },
    { label: t('house.reserved'), value: formatNumber(lang, queue.reserved) },
    { label: t('house.free'), value: formatNumber(lang, queue.free) },
    ...(queue.out === 0 ? [] : [{ label: t('house.out'), value: formatNumber(lang, queue.out) }]),
    { label: t('house.waiting'), value: formatNumber(lang, queue.queueLength) },
    {
      label: t('queue.median'),
      value: queue.medianWaitDays === null ? '—' : formatNumber(lang, queue.medianWaitDays),
    },
  ]
  return <Stats items={items} />
}

function Entries({ queue }: { queue: Queue }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('queue.entries')} id="queue">
      <p class="soft">{t('queue.no-names')}</p>
      <DataTable
        caption={t('queue.entries')}
        isCaptionHidden
        rows={queue.entries}
        rowKey={(row) => String(row.serial)}
        empty={<EmptyState title={t('queue.nobody')}>{t('queue.nobody-hint')}</EmptyState>}
        columns={[
          {
            key: 'position',
            title: t('queue.position-of'),
            isNumeric: true,
            isRowHeader: true,
            cell: (row) => row.position,
          },
          { key: 'ticket', title: t('queue.ticket'), isNumeric: true, cell: (row) => row.serial },
          { key: 'entered', title: t('queue.entered'), cell: (row) => timeOf(lang, row.enteredAt) },
        ]}
      />
    </Section>
  )
}

// The file of who was discharged is closed to the organisation: the number of the case is all it has to come back by.
function FormerCases({ former }: { former: Former }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('house.former')} id="former">
      <p class="soft">{t('house.former-lead')}</p>
      <DataTable
        caption={t('house.former')}
        isCaptionHidden
        isStacked
        rows={former.cases}
        rowKey={(row) => row.requestId}
        empty={<EmptyState title={t('house.former-none')} />}
        columns={[
          {
            key: 'number',
            title: t('list.number'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.request(row.requestId)}>{row.number}</Link>,
          },
          { key: 'day', title: t('house.former-day'), cell: (row) => dayOf(lang, row.dischargedOn) },
          { key: 'ground', title: t('field.ground'), cell: (row) => wordOf(lang, 'ground', row.ground) },
          { key: 'order', title: t('field.orderNumber'), cell: (row) => row.orderNumber },
          {
            key: 'restore',
            title: t('house.former-back'),
            cell: (row) =>
              row.mayRestore ? (
                <>
                  <Link href={paths.step(row.requestId, 'restore')}>{t('do.restore')}</Link>
                  {row.isSetAside && <StatusTag tone="late">{t('stay.set-aside')}</StatusTag>}
                  {row.isAskedBack && <StatusTag tone="waiting">{t('back.waits')}</StatusTag>}
                </>
              ) : (
                t('house.former-anew')
              ),
          },
        ]}
      />
      <NumberedPages page={former.page} pages={former.pages} />
    </Section>
  )
}

function HouseBody({ queue, expected, residents, former }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('house.title')} caption={nameOf(lang, queue.organisationName)} back="/home" />
      <Figures queue={queue} />
      <Actions>
        <ButtonLink href={paths.today()}>{t('house.today')}</ButtonLink>
        <ButtonLink href={paths.residents()} quiet>
          {t('house.residents')}
        </ButtonLink>
        <ButtonLink href={paths.capacity()} quiet>
          {t('house.set-capacity')}
        </ButtonLink>
        <ButtonLink href={paths.calendar()} quiet>
          {t('do.calendar')}
        </ButtonLink>
        <ButtonLink href={paths.occupancy()} quiet>
          {figures.for(lang)('occupancy.link')}
        </ButtonLink>
        <ButtonLink href={`/organisations/${queue.organisationId}#inspections`} quiet>
          {t('house.inspections')}
        </ButtonLink>
      </Actions>
      <Section title={t('house.expected')} id="expected">
        <RequestTable rows={expected.requests} caption={t('house.expected')} isHouse />
      </Section>
      <Entries queue={queue} />
      <Section title={t('house.residents')} id="residents">
        <RequestTable rows={residents.requests} caption={t('house.residents')} isHouse hasNoTerm />
        {residents.next !== null && (
          <p>
            <Link href={`${paths.list()}?state=admitted`}>{t('house.all-residents')}</Link>
          </p>
        )}
      </Section>
      <FormerCases former={former} />
    </>
  )
}

/** The organisation's own desk: places, who is expected, the queue without names, residents, whom it discharged. */
export const housePage = page({
  path: paths.house(),
  roles: rolesOf('placement.set-capacity'),
  render: async ({ ask, lang, query }) => {
    const queue = await ask(showQueue, {})
    const expected = await ask(listRequests, { states: ['reserved', 'deferred', 'not-arrived'], limit: 200 })
    const residents = await ask(listRequests, { states: ['admitted'], limit: 200 })
    const former = await ask(listFormerResidents, { page: pageNumber(query['page']) })
    const props = { queue, expected, residents, former }
    return { title: messages.for(lang)('house.title'), body: <HouseBody {...props} /> }
  },
})

/** How many places there are, by which document. */
export const capacityPage = page({
  path: paths.capacity(),
  roles: rolesOf('placement.set-capacity'),
  render: async ({ ask, form, lang }) => {
    const queue = await ask(showQueue, {})
    const t = messages.for(lang)
    const body = (
      <>
        <Step
          title={t('capacity.title')}
          caption={nameOf(lang, queue.organisationName)}
          lead={t('capacity.lead')}
          back={paths.house()}
        />
        <Form state={prefilled(form, { capacity: String(queue.capacity) })} words={messages}>
          <TextField name="capacity" label={t('field.capacity')} width="s" inputMode="numeric" />
          <TextField name="document" label={t('field.document')} />
          <Submit>{t('do.save')}</Submit>
        </Form>
      </>
    )
    return { title: t('capacity.title'), body }
  },
})

export const capacityAction = action({
  path: paths.capacity(),
  command: setCapacity,
  page: capacityPage,
  done: () => paths.house(),
})
