import { localize } from '@tirek/kernel'
import { listOrganisations, type Organisation } from '#capabilities/network/index.ts'
import { courtActAbout, listVoices } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckList, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { isUnderWay, OBJECTS } from '../domain/referral.ts'
import { sendReferral } from '../use-cases/send-referral.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { NoRisk } from './inform.page.tsx'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { consentHref, paths } from './screening.paths.ts'
import { type ChildScreening, stateOf } from './words.ts'

type Answer = 'given' | 'missing' | 'refused' | 'objection' | 'withdrawn'
type Court = 'orders-transfer' | 'forbids-transfer' | undefined

/** What a court decided comes before any consent; without a court, what is missing. */
function WhatIsMissing({ child, court }: { child: ChildScreening; court: Court }) {
  const t = useT(messages)
  if (court === 'forbids-transfer')
    return (
      <Notice tone="warning">
        {t('court.forbids')} <Cite of={ACTS.oneConsent} />
      </Notice>
    )
  return (
    <Notice tone="warning">
      {t(court === undefined ? 'now.consent' : 'court.orders')}{' '}
      <Cite of={court === undefined ? ACTS.consent : ACTS.oneConsent} />{' '}
      <Link href={consentHref(child.childId, child.recipient?.id)}>{t('referral.ask-consent')}</Link>
    </Notice>
  )
}

function ConsentAnswers({ child, court }: { child: ChildScreening; court: Court }) {
  const t = useT(messages)
  const rows = OBJECTS.map((object) => {
    const answer = child.consent[object] as Answer
    return {
      label: t(`referral.consent-${object}`),
      value: (
        <StatusTag tone={answer === 'given' ? 'done' : 'waiting'}>{t(`consent-answer.${answer}`)}</StatusTag>
      ),
    }
  })
  const isWhole = OBJECTS.every((object) => child.consent[object] === 'given')
  return (
    <>
      <SummaryList rows={rows} />
      {!isWhole && <WhatIsMissing child={child} court={court} />}
    </>
  )
}

interface ReferralFormProps {
  readonly form: FormState
  readonly child: ChildScreening
  readonly recipients: readonly Organisation[]
  readonly court: Court
}

/** Both objects are on their way or with the PMPC. */
function isAllSent({ referrals }: ChildScreening): boolean {
  return OBJECTS.every((object) =>
    referrals.some((one) => one.object === object && isUnderWay({ state: stateOf(one.state) })),
  )
}

function ReferralForm(props: ReferralFormProps) {
  const { child } = props
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('referral.title')}
        caption={child.fullName}
        lead={t('referral.send-lead')}
        back={paths.child(child.childId)}
      />
      <ReferralStep {...props} />
    </>
  )
}

/** The form, or why there is nothing to send. */
function ReferralStep(props: ReferralFormProps) {
  const t = useT(messages)
  if (props.child.risk === null) return <NoRisk />
  if (isAllSent(props.child))
    return <EmptyState title={t('refusal.already-sent')}>{t('remedy.already-sent')}</EmptyState>
  return <ReferralFields {...props} />
}

function ReferralFields({ form, child, recipients, court }: ReferralFormProps) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <ConsentAnswers child={child} court={court} />
      <Form state={form} words={messages}>
        <HiddenField name="version" />
        <SelectField
          name="recipientId"
          label={t('field.recipientId')}
          width="full"
          options={recipients.map((one) => ({ value: one.id, label: localize(one.name, lang) }))}
        />
        <CheckList
          name="objects"
          label={t('field.objects')}
          options={OBJECTS.map((object) => ({ value: object, label: t(`object.${object}`) }))}
        />
        <Submit>{t('referral.send')}</Submit>
      </Form>
    </>
  )
}

/** The step of the referral: which PMPC, which of the two objects, under which consent. */
export const referralPage = page({
  path: paths.referral(':childId'),
  roles: rolesOf('screening.send-referral'),
  render: async ({ ask, read, form, lang, params }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const filter = { region: child.region, kinds: ['pmpc'] as const, state: 'existing' as const }
    const { organisations, court } = await read(async (act) => ({
      ...(await listOrganisations(act.db, filter)),
      court: courtActAbout((await listVoices(act.db, child.childId)).courtActs, {
        purpose: 'referral-to-pmpc',
        recipientId: child.recipient?.id,
        on: act.today,
      })?.outcome,
    }))
    const state = prefilled(form, {
      version: String(child.risk?.version ?? ''),
      recipientId: child.recipient?.id ?? '',
      objects: OBJECTS,
    })
    return {
      title: messages.for(lang)('referral.title'),
      body: <ReferralForm form={state} child={child} recipients={organisations} court={court} />,
    }
  },
})

export const referralAction = action({
  path: paths.referral(':childId'),
  command: sendReferral,
  // A box nobody ticked is sent by no browser: nothing chosen is nothing to send, not everything.
  input: (form, { params }) => ({ objects: [], ...form, childId: params['childId'] }),
  page: referralPage,
  done: (_output, { params }) => paths.child(params['childId'] ?? ''),
})
