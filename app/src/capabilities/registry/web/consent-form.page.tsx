import type { Actor } from '#platform/access/actor.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField } from '#platform/ui/form/form.tsx'
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import {
  CONSENT_DECISIONS,
  type ConsentPurpose,
  NAMES_RECIPIENT,
  PURPOSE_BASIS,
  PURPOSE_SCOPES,
} from '../domain/consent.ts'
import { listRecipients, type Recipient } from '../read/recipients.ts'
import { recordConsent } from '../use-cases/record-consent.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { askedRecipient, OtherPurposes, purposeAsked, purposeOf, RecipientField } from './recipient-field.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

/** What a family is told before it decides: what for, to whom, what it may do; this is what is kept as explained. */
function explained(
  t: (key: `explain.${ConsentPurpose}` | 'explain.rights') => string,
  purpose: ConsentPurpose,
) {
  return `${t(`explain.${purpose}`)} ${t('explain.rights')}`
}

type Decider = { readonly id: string; readonly name: string }

interface ConsentFormProps {
  readonly form: FormState
  readonly personId: string
  readonly name: string
  readonly purpose: ConsentPurpose
  /** True when nobody has said yet what the consent is for. */
  readonly isPurposeOpen: boolean
  readonly recipientId: string | undefined
  readonly recipients: readonly Recipient[]
  /** Whose paper decision a clinic or PMPC records; undefined when the representative decides here. */
  readonly deciders: readonly Decider[] | undefined
  readonly actor: Actor
}

/** What is passed on, what was explained, until when, yes or no. */
function Answers({ purpose, isStaff }: { purpose: ConsentPurpose; isStaff: boolean }) {
  const t = useT(messages)
  return (
    <>
      <CheckList
        name="scope"
        label={t('field.scope')}
        hint={t('field.scope-hint')}
        options={PURPOSE_SCOPES[purpose].map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      />
      {isStaff && (
        <TextArea
          name="informationGiven"
          label={t('field.informationGiven-staff')}
          hint={t('field.informationGiven-hint')}
        />
      )}
      <DateField name="expiresOn" label={t('field.expiresOn')} hint={t('field.expiresOn-hint')} isOptional />
      <RadioField
        name="decision"
        label={t(isStaff ? 'field.decision-staff' : 'field.decision')}
        options={CONSENT_DECISIONS.map((decision) => ({
          value: decision,
          label: t(`decision.${decision}`),
        }))}
      />
    </>
  )
}

function ConsentForm(props: ConsentFormProps) {
  const { form, personId, name, purpose, isPurposeOpen, recipientId, recipients, deciders } = props
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('consent.title')}
        caption={name}
        lead={t(deciders === undefined ? 'consent.lead' : 'consent.lead-staff')}
        back={paths.person(personId)}
      />
      <p>
        {t('consents.purpose')}: {t(`purpose.${purpose}`)} <Cite of={PURPOSE_BASIS[purpose]} />
      </p>
      {isPurposeOpen && (
        <OtherPurposes purpose={purpose} href={(one) => paths.consentFor(personId, one, null)} />
      )}
      {deciders === undefined && (
        <Section title={t('explain.title')} id="explained">
          <p class="measure">{explained(t, purpose)}</p>
          <p>
            <Link href={paths.easyConsent()}>{t('easy.link')}</Link>
          </p>
        </Section>
      )}
      <Form state={form} words={messages}>
        <HiddenField name="purpose" value={purpose} />
        {deciders !== undefined && (
          <SelectField
            name="representativeId"
            label={t('representatives.who')}
            hint={deciders.length === 0 ? t('consent.no-deciders') : undefined}
            options={deciders.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <RecipientField
          recipientId={recipientId}
          recipients={recipients}
          mayBeAny={!NAMES_RECIPIENT.has(purpose)}
        />
        <Answers purpose={purpose} isStaff={deciders !== undefined} />
        <SubmitOrSign of={recordConsent} actor={props.actor}>
          {t('consent.save')}
        </SubmitOrSign>
      </Form>
    </>
  )
}

/** Consent as a page of its own: what for, what is passed on, until when, yes or no. */
export const consentFormPage = page({
  path: paths.newConsent(':personId'),
  roles: rolesOf('registry.record-consent'),
  render: async ({ ask, actor, form, lang, params, query, read }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const purpose = purposeAsked(form, query)
    const t = messages.for(lang)
    const deciders =
      actor.personId === undefined
        ? person.representatives
            .filter((one) => one.inForce)
            .map((one) => ({ id: one.representativeId, name: one.name ?? t('representatives.unknown') }))
        : undefined
    const recipients = await read((act) => listRecipients(act.db, person.region, purpose, lang))
    const props = {
      form,
      personId,
      name: person.fullName,
      purpose,
      isPurposeOpen: query['purpose'] === undefined,
      recipientId: query['recipient'],
      recipients,
      deciders,
      actor,
    }
    return { title: t('consent.title'), body: <ConsentForm {...props} /> }
  },
})

export const consentAction = action({
  path: paths.newConsent(':personId'),
  command: recordConsent,
  // What is left empty goes on as empty text, so that every missing answer is named at once.
  input: (form, { params, actor, lang }) => ({
    ...form,
    informationGiven:
      actor.personId === undefined
        ? (form['informationGiven'] ?? '')
        : explained(messages.for(lang), purposeOf(form['purpose'])),
    personId: params['personId'],
    recipientId: askedRecipient(form['recipientId']),
    representativeId: actor.personId === undefined ? (form['representativeId'] ?? '') : undefined,
  }),
  page: consentFormPage,
  done: ({ consentId }, { params }) => paths.consent(params['personId'] ?? '', consentId),
})
