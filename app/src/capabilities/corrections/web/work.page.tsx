import { action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { acknowledge } from '../use-cases/acknowledge.ts'
import type { CorrectionWork, worklistOf } from '../use-cases/worklist.ts'
import { paths } from './corrections.paths.ts'
import { messages } from './messages.ts'
import { RequestNote, RequestState } from './request-state.tsx'
import { rolesOf } from './roles.ts'

type Named = CorrectionWork['requests'][number]

function Title({ request }: { request: Named }) {
  return (
    <Link href={paths.request(request.id)}>
      {request.personName} · {request.label}
    </Link>
  )
}

function Requests({ requests }: { requests: readonly Named[] }) {
  const t = useT(messages)
  const items = requests.map((request) => ({
    title: <Title request={request} />,
    note: <RequestNote request={request} />,
    end: <RequestState request={request} />,
  }))
  return (
    <Section title={t('work.decide')} id="decide">
      {items.length === 0 ? (
        <EmptyState title={t('work.no-requests')}>{t('work.no-requests-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </Section>
  )
}

function Notices({ notices }: { notices: CorrectionWork['notices'] }) {
  const t = useT(messages)
  const items = notices.map(({ noticeId, request }) => ({
    title: <Title request={request} />,
    note: <RequestNote request={request} />,
    end: (
      <Form state={{ values: {}, errors: {}, key: '' }} label={t('work.acknowledge')} hasSummary={false}>
        <HiddenField name="noticeId" value={noticeId} />
        <Submit tone="quiet">{t('work.acknowledge')}</Submit>
      </Form>
    ),
  }))
  return (
    <Section title={t('work.notices')} id="notices">
      {items.length === 0 ? <EmptyState title={t('work.no-notices')} /> : <CardList items={items} />}
    </Section>
  )
}

function Work({ work }: { work: CorrectionWork }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('work.title')} lead={t('work.lead')} back="/home" />
      <Requests requests={work.requests} />
      <Notices notices={work.notices} />
    </>
  )
}

/** Requests to decide and corrections to look at, for staff. */
export function workPage(worklist: ReturnType<typeof worklistOf>) {
  return page({
    path: paths.work(),
    roles: rolesOf('corrections.worklist'),
    render: async ({ ask, lang }) => ({
      title: messages.for(lang)('work.title'),
      body: <Work work={await ask(worklist, {})} />,
    }),
  })
}

/** Notes that the organisation has looked at a correction. */
export function acknowledgeAction(of: Page) {
  return action({ path: paths.work(), command: acknowledge, page: of, done: () => paths.work() })
}
