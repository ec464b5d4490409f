import type { LocalDate } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { reviewEmergency, type ShownReview, type showReviewOf } from '../use-cases/review-emergency.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'

function Facts({ one }: { one: ShownReview }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        {
          label: t('review.who'),
          value: [one.name, one.roleName, one.organisation].filter(Boolean).join(' · '),
        },
        { label: t('review.opened'), value: formatDateTime(lang, new Date(one.openedAt)) },
        {
          label: t(one.isOpen ? 'mine.until' : 'review.ended'),
          value: formatDateTime(lang, new Date(one.endedAt ?? one.endsAt)),
        },
        { label: t('ask.reason'), value: t(`reason.${one.reason}`) },
        { label: t('ask.words'), value: one.words },
        { label: t('reviews.due'), value: formatDate(lang, one.dueOn as LocalDate) },
      ]}
    />
  )
}

function Read({ one }: { one: ShownReview }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = one.read.map(({ at, title }) => ({ title, note: formatDateTime(lang, new Date(at)) }))
  return (
    <Section title={t('review.read')} id="read">
      {items.length === 0 ? <EmptyState title={t('review.read-nothing')} /> : <CardList items={items} />}
    </Section>
  )
}

function Verdict({ form, one }: { form: FormState; one: ShownReview }) {
  const t = useT(messages)
  if (one.state !== 'waiting')
    return (
      <Notice tone={one.state === 'justified' ? 'success' : 'danger'} title={t(`state.${one.state}`)}>
        <div>{one.finding}</div>
        <div class="small">{one.reviewer}</div>
      </Notice>
    )
  return (
    <Form state={form} words={messages}>
      <RadioField
        name="verdict"
        label={t('review.verdict')}
        options={(['justified', 'unjustified'] as const).map((value) => ({
          value,
          label: t(`state.${value}`),
        }))}
      />
      <TextArea name="finding" label={t('review.finding')} hint={t('review.finding-hint')} />
      <Submit>{t('review.submit')}</Submit>
    </Form>
  )
}

function Review({ form, one }: { form: FormState; one: ShownReview }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('review.title')} lead={t('review.lead')} back={paths.reviews()} />
      {one.isOverdue && <Notice tone="danger" title={t('reviews.overdue')} />}
      <Facts one={one} />
      <Read one={one} />
      <Verdict form={form} one={one} />
    </>
  )
}

/** One emergency access: who, why, what was read; the reviewer says whether it was justified. */
export function reviewRoutes(showReview: ReturnType<typeof showReviewOf>) {
  const reviewPage = page({
    path: paths.review(':emergencyId'),
    roles: rolesOf('show-review'),
    render: async ({ ask, form, lang, params }) => ({
      title: messages.for(lang)('review.title'),
      body: <Review form={form} one={await ask(showReview, { emergencyId: params['emergencyId'] ?? '' })} />,
    }),
  })
  const reviewAction = action({
    path: paths.review(':emergencyId'),
    command: reviewEmergency,
    page: reviewPage,
    done: () => paths.reviews(),
  })
  return { reviewPage, reviewAction }
}
