import type { z } from 'zod'
import { showChild } from '#capabilities/registry/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { type Option, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form } from '#platform/ui/form/form.tsx'
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { listPossibleApplicants } from '../domain/applicant.ts'
import { applyForPlacement } from '../use-cases/apply.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { wordOf } from './words.tsx'

type Recorded = z.output<(typeof showChild)['output']>
type Props = {
  readonly form: FormState
  readonly person: Recorded
  readonly isPaper: boolean
  readonly actor: Actor
}

/** The people who may have signed a paper application, by name; empty when nobody is on record. */
function useSigners(person: Recorded): readonly Option[] {
  const t = useT(messages)
  const { lang } = useView()
  const standing = person.representatives.filter((one) => one.inForce)
  const { self, representatives } = listPossibleApplicants(person.isChild, standing)
  const own = { value: person.id, label: person.fullName, hint: t('by.recipient') }
  return [
    ...(self ? [own] : []),
    ...representatives.map((one) => ({
      value: one.representativeId,
      label: one.name ?? '—',
      hint: wordOf(lang, 'basis', one.basis),
    })),
  ]
}

function Fields({ signers }: { signers: readonly Option[] | undefined }) {
  const t = useT(messages)
  return (
    <>
      {signers !== undefined && (
        <RadioField
          name="applicantId"
          label={t('apply.applicant')}
          hint={t('apply.applicant-hint')}
          options={signers}
        />
      )}
      <TextField name="address" label={t('field.address')} isOptional />
      <TextField name="phone" label={t('field.phone')} type="tel" inputMode="tel" width="m" isOptional />
      <RadioField
        name="stay"
        label={t('field.stay')}
        options={[
          { value: 'permanent', label: t('stay.permanent') },
          { value: 'temporary', label: t('stay.temporary') },
        ]}
        isInline
      />
      <TextArea name="family" label={t('field.family')} rows={2} isOptional />
      <TextArea name="wishes" label={t('field.wishes')} hint={t('field.wishes-hint')} rows={2} isOptional />
    </>
  )
}

/** Nobody on record may sign for the child: the right is entered first, with its document. */
function NobodyMaySign({ personId }: { personId: string }) {
  const t = useT(messages)
  return (
    <>
      <Notice>
        <p>{t('apply.nobody')}</p>
      </Notice>
      <Actions>
        <ButtonLink href={`/people/${personId}/representatives/new`}>
          {t('apply.add-representative')}
        </ButtonLink>
      </Actions>
    </>
  )
}

function ApplyForm({ form, person, isPaper, actor }: Props) {
  const t = useT(messages)
  const signers = useSigners(person)
  const [only, ...others] = signers
  if (isPaper && only === undefined) return <NobodyMaySign personId={person.id} />
  const isOne = only !== undefined && others.length === 0
  const state = prefilled(form, { applicantId: isPaper && isOne ? only.value : undefined })
  return (
    <>
      <Notice>
        <p>{t(isPaper ? 'apply.papers-desk' : 'apply.papers')}</p>
      </Notice>
      <Form state={state} words={messages}>
        <Fields signers={isPaper ? signers : undefined} />
        <SubmitOrSign of={applyForPlacement} actor={actor}>
          {t(isPaper ? 'do.apply-paper' : 'do.apply')}
        </SubmitOrSign>
      </Form>
    </>
  )
}

function ApplyBody(props: Props) {
  const t = useT(messages)
  const { person, isPaper } = props
  return (
    <>
      <Step
        title={t('apply.title')}
        caption={person.fullName}
        lead={t('apply.lead')}
        back={isPaper ? `/people/${person.id}` : `/path/${person.id}`}
      />
      <ApplyForm {...props} />
    </>
  )
}

/** The application in the form of annex 1; a specialist enters a paper one for whoever signed it. */
export const applyPage = page({
  path: paths.apply(':personId'),
  roles: rolesOf('placement.apply'),
  render: async ({ ask, actor, form, lang, params }) => {
    const person = await ask(showChild, { childId: params['personId'] ?? '' })
    const body = (
      <ApplyBody form={form} person={person} isPaper={actor.personId === undefined} actor={actor} />
    )
    return { title: messages.for(lang)('apply.title'), body }
  },
})

export const applyAction = action({
  path: paths.apply(':personId'),
  command: applyForPlacement,
  page: applyPage,
  done: ({ requestId }) => paths.request(requestId),
})
