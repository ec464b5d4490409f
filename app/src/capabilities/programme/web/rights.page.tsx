import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, type WithProgramme } from './shown.ts'

type RightsProps = { readonly shown: WithProgramme; readonly form: FormState }

function Hidden({ shown: { person, programme } }: Pick<RightsProps, 'shown'>) {
  return (
    <>
      <HiddenField name="personId" value={person.id} />
      <HiddenField name="version" value={String(programme.version)} />
    </>
  )
}

function BestInterests({ shown, form }: RightsProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('part.best-interests')}
        caption={shown.person.fullName}
        back={paths.programme(shown.programme.id)}
        lead={
          <>
            {t('interests.hint')} <Cite of={ACTS.bestInterests} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <Hidden shown={shown} />
        <TextArea name="bestInterests" label={t('interests.label')} rows={6} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** How the programme serves the child's best interests. */
export const bestInterestsPage = page({
  path: paths.bestInterests(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const form = prefilled(context.form, { bestInterests: shown.programme.bestInterests })
    return {
      title: messages.for(context.lang)('part.best-interests'),
      body: <BestInterests shown={shown} form={form} />,
    }
  },
})

export const bestInterestsAction = action({
  path: paths.bestInterests(':programmeId'),
  command: draftProgramme,
  input: (form) => form,
  page: bestInterestsPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

function HeardFields() {
  const t = useT(messages)
  return (
    <>
      <TextArea name="childView.how" label={t('view.how')} rows={2} />
      <TextArea name="childView.help" label={t('view.help')} rows={2} isOptional />
      <TextArea name="childView.said" label={t('view.said')} />
      <TextArea name="childView.takenIntoAccount" label={t('view.takenIntoAccount')} rows={3} isOptional />
    </>
  )
}

function ChildView({ shown, form }: RightsProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('part.child-view')}
        caption={shown.person.fullName}
        back={paths.programme(shown.programme.id)}
        lead={
          <>
            {t('view.lead')} <Cite of={ACTS.childView} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <Hidden shown={shown} />
        <YesNoField
          name="childView.heard"
          label={t('view.heard')}
          whenYes={<HeardFields />}
          whenNo={<TextArea name="childView.reason" label={t('view.reason')} rows={2} />}
        />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

const YES_NO = { true: 'yes', false: 'no' } as const

/** How the child was heard, or why not. */
export const childViewPage = page({
  path: paths.childView(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const view = shown.programme.childView
    const form = prefilled(context.form, {
      'childView.heard': view === null ? null : YES_NO[`${view.heard}`],
      'childView.how': view?.how ?? null,
      'childView.help': view?.help ?? null,
      'childView.said': view?.said ?? null,
      'childView.takenIntoAccount': view?.takenIntoAccount ?? null,
      'childView.reason': view?.reason ?? null,
    })
    return {
      title: messages.for(context.lang)('part.child-view'),
      body: <ChildView shown={shown} form={form} />,
    }
  },
})

export const childViewAction = action({
  path: paths.childView(':programmeId'),
  command: draftProgramme,
  input: (form) => ({ childView: {}, ...form }),
  page: childViewPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
