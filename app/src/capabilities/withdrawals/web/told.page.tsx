import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { recipientsOfConsent, type ToldRecipients } from '../use-cases/of-consent.ts'
import { messages } from './messages.ts'
import { AnswerRows, dayOf, NoticeTag } from './notice-parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './withdrawals.paths.ts'

type Recipient = ToldRecipients['recipients'][number]

function One({ recipient, index }: { recipient: Recipient; index: number }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('told-on'), value: dayOf(lang, recipient.toldOn) },
    { label: t('answer-by'), value: dayOf(lang, recipient.dueOn) },
    ...AnswerRows(recipient, lang),
  ]
  return (
    <Section title={recipient.organisation} id={`recipient-${index}`}>
      <p>
        <NoticeTag state={recipient.state} />
      </p>
      <SummaryList rows={rows} />
      {recipient.state === 'late' && (
        <Notice tone="warning" title={t('told.late')}>
          {t('told.late-next')}
        </Notice>
      )}
    </Section>
  )
}

function Told({ told, back }: { told: ToldRecipients; back: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('told.title')}
        caption={`${t('receipt')}: ${told.receiptNumber}`}
        lead={t('told.lead')}
        back={back}
      />
      {told.recipients.length === 0 && <EmptyState title={t('told.none')} />}
      {told.recipients.map((recipient, index) => (
        <One recipient={recipient} index={index} />
      ))}
      <CiteList of={[ACTS.withdrawal, ACTS.answer]} />
    </>
  )
}

/** Who was told that a consent has ended, and what each of them answered. */
export const toldPage = page({
  path: paths.told(':personId', ':consentId'),
  roles: rolesOf('withdrawals.of-consent'),
  render: async ({ ask, lang, params }) => {
    const { personId = '', consentId = '' } = params
    const told = await ask(recipientsOfConsent, { personId, consentId })
    const back = `/people/${personId}/consents/${consentId}`
    return { title: messages.for(lang)('told.title'), body: <Told told={told} back={back} /> }
  },
})
