import type { LocalDate } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { type approveWishOf, refuseWish, withdrawWish } from '../use-cases/decide-wish.ts'
import type { showWishOf, WholeWish } from '../use-cases/show-wishes.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'
import { WISH_TONES } from './tones.ts'

function Facts({ one }: { one: WholeWish }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        {
          label: t('approval.state'),
          value: <StatusTag tone={WISH_TONES[one.state]}>{t(`wish.${one.state}`)}</StatusTag>,
        },
        { label: t('approval.requester'), value: `${one.requester} · ${one.requesterRole}` },
        { label: t('approval.asked-at'), value: formatDateTime(lang, new Date(one.requestedAt)) },
        { label: t('approval.why'), value: one.why },
        ...one.lines,
        { label: t('approval.due'), value: formatDate(lang, one.dueOn as LocalDate) },
        ...(one.decider === null ? [] : [{ label: t('approval.decider'), value: one.decider }]),
        ...(one.words === null ? [] : [{ label: t('approval.words'), value: one.words }]),
      ]}
    />
  )
}

function Wish({ form, one }: { form: FormState; one: WholeWish }) {
  const t = useT(messages)
  return (
    <>
      <Step title={one.title} caption={t('approvals.title')} back={paths.approvals()} />
      <Facts one={one} />
      {one.href !== null && (
        <p>
          <Link href={one.href}>{t('approval.look')}</Link>
        </p>
      )}
      {one.mayDecide && (
        <>
          <Form state={form} words={messages}>
            <Submit>{t('approval.approve')}</Submit>
          </Form>
          <p>
            <ButtonLink href={paths.refuseApproval(one.id)} quiet>
              {t('refuse.title')}
            </ButtonLink>
          </p>
        </>
      )}
      {one.isOwn && one.state === 'pending' && (
        <ButtonLink href={paths.withdrawWish(one.id)} quiet>
          {t('withdraw.title')}
        </ButtonLink>
      )}
    </>
  )
}

function Refuse({ form, one }: { form: FormState; one: WholeWish }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('refuse.title')} caption={one.title} back={paths.approval(one.id)} />
      <Form state={form} words={messages}>
        <TextArea name="words" label={t('approval.words')} hint={t('refuse.hint')} />
        <Submit>{t('refuse.title')}</Submit>
      </Form>
    </>
  )
}

function Withdraw({ form, one }: { form: FormState; one: WholeWish }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('withdraw.title')}
        caption={one.title}
        lead={t('withdraw.lead')}
        back={paths.approval(one.id)}
      />
      <Form state={form} words={messages}>
        <Submit>{t('withdraw.title')}</Submit>
      </Form>
    </>
  )
}

type Drawn = (props: { form: FormState; one: WholeWish }) => ReturnType<typeof Wish>

/** One wish and what may be done with it: approve, refuse with a reason, take back. */
export function approvalRoutes(
  showWish: ReturnType<typeof showWishOf>,
  approveWish: ReturnType<typeof approveWishOf>,
) {
  const pageAt = (path: string, useCase: string, Body: Drawn) =>
    page({
      path,
      roles: rolesOf(useCase),
      render: async ({ ask, form, params }) => {
        const one = await ask(showWish, { approvalId: params['approvalId'] ?? '' })
        return { title: one.title, body: <Body form={form} one={one} /> }
      },
    })
  const wishPage = pageAt(paths.approval(':approvalId'), 'show-approval', Wish)
  const refusePage = pageAt(paths.refuseApproval(':approvalId'), 'refuse-approval', Refuse)
  const withdrawPage = pageAt(paths.withdrawWish(':approvalId'), 'withdraw-wish', Withdraw)
  const idOf = ({ params }: { params: Readonly<Record<string, string>> }) => ({
    approvalId: params['approvalId'],
  })
  return {
    pages: [wishPage, refusePage, withdrawPage],
    actions: [
      action({
        path: wishPage.path,
        command: approveWish,
        input: (_form, context) => idOf(context),
        page: wishPage,
        done: () => paths.approvals(),
      }),
      action({
        path: refusePage.path,
        command: refuseWish,
        page: refusePage,
        done: () => paths.approvals(),
      }),
      action({
        path: withdrawPage.path,
        command: withdrawWish,
        input: (_form, context) => idOf(context),
        page: withdrawPage,
        done: () => paths.approvals(),
      }),
    ],
  }
}
