import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../../domain/citations.ts'
import { listReviews } from '../../use-cases/list-reviews.ts'
import { chooseAfterReview, proposeCategory } from '../../use-cases/review.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf, wordOf } from '../words.tsx'
import { messages } from './messages.ts'
import { type ShownStay, type StayWords, stayForm } from './stay-form.tsx'

type Listed = z.output<(typeof listReviews)['output']>

/** What the review knows: the birthday, the group on record, the category that follows, the choice. */
export function reviewRows(review: NonNullable<ShownStay['review']>, t: StayWords, lang: Lang) {
  const { group, category, state, proposal, choice, choiceWords } = review
  const known =
    state === 'open'
      ? []
      : [
          {
            label: t('review.category'),
            value: category === null ? t('review.no-category') : wordOf(lang, 'category', String(category)),
          },
        ]
  return [
    { label: t('review.of-age'), value: dayOf(lang, review.comesOfAgeOn) },
    ...(group === null ? [] : [{ label: t('review.group'), value: t(`review.group.${group as 'group-1'}`) }]),
    ...known,
    ...(proposal === null ? [] : [{ label: t('review.proposal'), value: proposal }]),
    ...(choice === null ? [] : [{ label: t('review.choice'), value: t(`review.choice.${choice}`) }]),
    ...(choiceWords === null ? [] : [{ label: t('field.words'), value: choiceWords }]),
  ]
}

function Reviews({ listed, back }: { listed: Listed; back: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('review.title')} lead={t('review.lead')} back={back} />
      <p>
        <Cite of={ACTS.scope} /> <Cite of={ACTS.adultsPsychoneurological} />{' '}
        <Cite of={ACTS.groupsOneAndTwo} />
      </p>
      <p class="soft">{t('review.list-lead')}</p>
      <DataTable
        caption={t('review.title')}
        isCaptionHidden
        isStacked
        rows={listed.reviews}
        rowKey={(row) => row.requestId}
        empty={<EmptyState title={t('review.none')} />}
        columns={[
          {
            key: 'person',
            title: t('house.person'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.stay(row.requestId)}>{row.personName}</Link>,
          },
          {
            key: 'day',
            title: t('review.of-age'),
            cell: (row) => (
              <>
                {dayOf(lang, row.comesOfAgeOn)}
                {row.isLate && <StatusTag tone="late">{t('review.late')}</StatusTag>}
              </>
            ),
          },
          {
            key: 'category',
            title: t('review.category'),
            cell: (row) => (row.category === null ? '—' : wordOf(lang, 'category', String(row.category))),
          },
          {
            key: 'state',
            title: t('review.choice'),
            cell: (row) => (
              <StatusTag tone={row.state === 'open' ? 'here' : 'waiting'}>
                {row.choice === null ? t(`review.state.${row.state}`) : t(`review.choice.${row.choice}`)}
              </StatusTag>
            ),
          },
        ]}
      />
      {listed.transfers.length > 0 && (
        <Section title={t('review.transfers')} id="transfers">
          <CardList
            items={listed.transfers.map((one) => ({
              title: <Link href={paths.step(one.requestId, 'answer-transfer')}>{one.personName}</Link>,
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** Residents who come of age: whose turn it is, and until when. */
export const reviewsPage = page({
  path: paths.reviews(),
  roles: rolesOf('placement.reviews'),
  render: async ({ ask, actor, lang }) => ({
    title: messages.for(lang)('review.title'),
    body: (
      <Reviews
        listed={await ask(listReviews, {})}
        back={actor.role === 'io-registrar' ? paths.today() : paths.desk()}
      />
    ),
  }),
})

function Known({ shown, t, lang }: { shown: ShownStay; t: StayWords; lang: Lang }) {
  if (shown.review === null) return null
  return <SummaryList rows={reviewRows(shown.review, t, lang)} />
}

/** The department says which category follows from the record. */
export const proposeForm = stayForm({
  step: 'propose-category',
  command: proposeCategory,
  title: (t) => t('do.propose'),
  lead: (t) => t('review.propose-lead'),
  submit: (t) => t('do.propose'),
  fields: ({ shown, t, lang }) => (
    <>
      <Known shown={shown} t={t} lang={lang} />
      <TextArea name="proposal" label={t('field.proposal')} />
    </>
  ),
})

/** The person of age chooses. */
export const afterReviewForm = stayForm({
  step: 'choose-after-review',
  command: chooseAfterReview,
  title: (t) => t('review.choice'),
  lead: (t) => t('review.choose-lead'),
  submit: (t) => t('do.choose-after'),
  fields: ({ shown, t, lang }) => (
    <>
      <Known shown={shown} t={t} lang={lang} />
      <RadioField
        name="choice"
        label={t('field.choice')}
        options={(shown.review?.choices ?? []).map((one) => ({
          value: one,
          label: t(`review.choice.${one}`),
        }))}
      />
      <TextArea name="words" label={t('field.words')} isOptional />
    </>
  ),
})
