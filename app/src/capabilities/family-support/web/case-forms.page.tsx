import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { EXECUTORS, HELP_KINDS } from '../domain/plan.ts'
import { closeCase } from '../use-cases/ask.ts'
import { offerIntroduction } from '../use-cases/introductions.ts'
import { listFamilyCases, type ShownCase, showCase } from '../use-cases/show.ts'
import { writeNote } from '../use-cases/write-note.ts'
import { addStep } from '../use-cases/write-plan.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

interface FormProps {
  readonly of: ShownCase
  readonly form: FormState
}

const done = ({ caseId }: { caseId: string }) => paths.case(caseId)

function StepForm({ of, form }: FormProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('step.title')} caption={of.childName} lead={t('step.lead')} back={paths.case(of.id)} />
      <Form state={form} words={messages}>
        <SelectField
          name="help"
          label={t('step.help')}
          options={HELP_KINDS.map((value) => ({ value, label: t(`help.${value}`) }))}
        />
        <TextArea name="goal" label={t('step.goal')} hint={t('step.goal-hint')} rows={3} />
        <RadioField
          name="executor"
          label={t('label.executor')}
          options={EXECUTORS.map((value) => ({ value, label: t(`executor.${value}`) }))}
        />
        <TextField name="executorName" label={t('step.executor-name')} />
        <DateField name="dueOn" label={t('step.due')} />
        <Submit>{t('step.save')}</Submit>
      </Form>
      <CiteList of={addStep.basis} />
    </>
  )
}

export const stepPage = page({
  path: paths.step(':caseId'),
  roles: rolesOf('family-support.add-step'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    return { title: messages.for(lang)('step.title'), body: <StepForm of={of} form={form} /> }
  },
})

export const stepAction = action({ path: paths.step(':caseId'), command: addStep, page: stepPage, done })

function NoteForm({ of, form }: FormProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('note.title')} caption={of.childName} lead={t('note.lead')} back={paths.case(of.id)} />
      <Form state={form} words={messages}>
        <RadioField
          name="right"
          label={t('note.right')}
          hint={t('note.right-hint')}
          options={of.rights.map(({ key, text }) => ({ value: key, label: text }))}
        />
        <TextArea name="words" label={t('note.words')} rows={5} />
        <Submit>{t('note.save')}</Submit>
      </Form>
    </>
  )
}

export const notePage = page({
  path: paths.note(':caseId'),
  roles: rolesOf('family-support.write-note'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    return { title: messages.for(lang)('note.title'), body: <NoteForm of={of} form={form} /> }
  },
})

export const noteAction = action({ path: paths.note(':caseId'), command: writeNote, page: notePage, done })

function CloseForm({ of, form, isOwn }: FormProps & { isOwn: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('close.title')} caption={of.childName} back={paths.case(of.id)} />
      <Notice title={t('close.nothing-lost')} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <TextArea name="why" label={t(isOwn ? 'close.why-family' : 'close.why')} rows={4} />
        <Submit tone="danger">{t('close.send')}</Submit>
      </Form>
    </>
  )
}

export const closePage = page({
  path: paths.close(':caseId'),
  roles: rolesOf('family-support.close'),
  render: async ({ actor, ask, form, lang, params }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    return {
      title: messages.for(lang)('close.title'),
      body: <CloseForm of={of} form={form} isOwn={isFamily(actor)} />,
    }
  },
})

export const closeAction = action({
  path: paths.close(':caseId'),
  command: closeCase,
  page: closePage,
  done: ({ personId }, { actor }) => (isFamily(actor) ? paths.ofPerson(personId) : paths.cases('mine')),
})

interface Others {
  readonly others: readonly { readonly id: string; readonly childName: string }[]
}

function IntroduceForm({ of, form, others }: FormProps & Others) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('introduce.title')}
        caption={of.childName}
        lead={t('introduce.lead')}
        back={paths.case(of.id)}
      />
      <Form state={form} words={messages}>
        <SelectField
          name="otherCaseId"
          label={t('introduce.other')}
          options={others.map(({ id, childName }) => ({ value: id, label: childName }))}
        />
        <TextArea name="about" label={t('introduce.about')} hint={t('introduce.hint')} rows={3} />
        <TextArea name="aboutThis" label={t('introduce.about-this')} hint={t('introduce.hint')} rows={3} />
        <Submit>{t('introduce.send')}</Submit>
      </Form>
    </>
  )
}

export const introducePage = page({
  path: paths.introduce(':caseId'),
  roles: rolesOf('family-support.offer-introduction'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    const { cases } = await ask(listFamilyCases, { list: 'mine' })
    const others = cases.filter(({ personId }) => personId !== of.personId)
    return {
      title: messages.for(lang)('introduce.title'),
      body: <IntroduceForm of={of} form={form} others={others} />,
    }
  },
})

export const introduceAction = action({
  path: paths.introduce(':caseId'),
  command: offerIntroduction,
  page: introducePage,
  done,
})
