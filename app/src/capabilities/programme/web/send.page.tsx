import { localize } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { sendDirection } from '../use-cases/send-direction.ts'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { ConsentTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { consentHref } from './proposals.tsx'
import { rolesOf } from './roles.ts'
import { nothingHere, type Shown, type ShownProposal } from './shown.ts'

type SendProps = {
  readonly shown: Shown
  readonly proposal: ShownProposal
  readonly form: FormState
  readonly mayRecord: boolean
}

function Send({ shown: { person, programme }, proposal, form, mayRecord }: SendProps) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('send.organisation'), value: localize(proposal.organisationName, lang) },
    { label: t('send.services'), value: proposal.services.join('; ') },
    { label: t('send.consent'), value: <ConsentTag kind={proposal.consent} /> },
  ]
  const back = programme === null ? `/people/${person.id}` : `${paths.programme(programme.id)}#directions`
  return (
    <>
      <Step
        title={t('send.title')}
        caption={person.fullName}
        back={back}
        lead={
          <>
            {t('send.lead')} <Cite of={ACTS.direction} />
          </>
        }
      />
      <SummaryList rows={rows} />
      {proposal.consent === 'given' ? (
        <Form state={form} words={messages}>
          {proposal.conclusionId !== null && (
            <HiddenField name="conclusionId" value={proposal.conclusionId} />
          )}
          <TextArea name="purpose" label={t('field.purpose')} rows={3} isOptional />
          <Submit>{t('send.action')}</Submit>
        </Form>
      ) : (
        <Notice tone="warning">
          <p>{t('send.no-consent')}</p>
          {mayRecord && (
            <Link href={consentHref(person.id, proposal.organisationId)}>{t('send.record-consent')}</Link>
          )}
        </Notice>
      )}
    </>
  )
}

/** Sends a child to one organisation; without the consent there is nothing to press. */
export const sendPage = page({
  path: paths.send(':personId', ':organisationId'),
  roles: rolesOf('programme.send-direction'),
  render: async ({ ask, actor, form, lang, params }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const proposal = shown.proposals.find((one) => one.organisationId === params['organisationId'])
    if (proposal === undefined) throw nothingHere('organisation')
    return {
      title: messages.for(lang)('send.title'),
      body: (
        <Send shown={shown} proposal={proposal} form={form} mayRecord={actor.role === 'pmpc-registrar'} />
      ),
    }
  },
})

export const sendAction = action({
  path: paths.send(':personId', ':organisationId'),
  command: sendDirection,
  page: sendPage,
  done: ({ programmeId }, { params }) =>
    programmeId === null ? `/people/${params['personId'] ?? ''}` : paths.programme(programmeId),
})
