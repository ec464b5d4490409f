import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { WAYS } from '../domain/own-words.ts'
import { sayOwnWords, showOwnWords, takeBackOwnWords } from '../use-cases/own-words.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { SaidWords } from './own-words-parts.tsx'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showOwnWords.output>

function valuesOf({ said, isOwn }: Shown): FormState['values'] {
  if (said === null) return isOwn ? {} : { way: 'speech' }
  return {
    words: said.words,
    way: said.way,
    helperName: said.helperName ?? '',
    mayParentRead: said.mayParentRead ? 'yes' : 'no',
  }
}

function titleOf({ said, isOwn }: Shown) {
  if (said !== null) return 'own.change' as const
  return isOwn ? ('own.say' as const) : ('own.write-down' as const)
}

function SayForm({ shown, form }: { shown: Shown; form: FormState }) {
  const t = useT(messages)
  const { said, isOwn } = shown
  return (
    <Section title={t(titleOf(shown))} id="say">
      <Form state={{ ...form, values: { ...valuesOf(shown), ...form.values } }} words={messages}>
        {said !== null && <HiddenField name="version" value={String(said.version)} />}
        <TextArea
          name="words"
          label={t(isOwn ? 'own.words' : 'own.words-of-child')}
          hint={t('own.words-hint')}
          rows={6}
        />
        <RadioField
          name="way"
          label={t('own.way')}
          isOptional
          options={WAYS.map((value) => ({ value, label: t(`own.way.${value}`) }))}
        />
        {isOwn && <TextField name="helperName" label={t('own.helper-name')} isOptional />}
        <YesNoField
          name="mayParentRead"
          label={t(isOwn ? 'own.parent' : 'own.parent-of-child')}
          hint={t('own.parent-hint')}
          isOptional
        />
        <Submit>{t(isOwn ? 'own.save' : 'own.save-of-child')}</Submit>
      </Form>
    </Section>
  )
}

function TakeBack({ shown }: { shown: Shown }) {
  const t = useT(messages)
  if (shown.said === null) return null
  return (
    <Form
      state={emptyForm(`${shown.fileId}-${shown.said.version}`)}
      action={paths.takeBackOwnWords(shown.personId)}
      id="take-back"
    >
      <HiddenField name="version" value={String(shown.said.version)} />
      <Submit tone="quiet">{t('own.take-back')}</Submit>
    </Form>
  )
}

/** Why nothing stands here: the conclusion is signed, no file is open yet, or it is the child who decides. */
function whyNothing({ fileId, mayStillSay }: Shown, maySay: boolean) {
  if (fileId !== null && !mayStillSay) return 'own.nothing-over' as const
  return maySay ? ('own.nothing-yet' as const) : ('own.nothing-parent' as const)
}

function Nothing({ shown, maySay }: { shown: Shown; maySay: boolean }) {
  const t = useT(messages)
  if (shown.said !== null || (maySay && shown.mayStillSay)) return null
  return <EmptyState title={t('own.nothing')}>{t(whyNothing(shown, maySay))}</EmptyState>
}

interface Props {
  readonly shown: Shown
  readonly form: FormState
  readonly maySay: boolean
  readonly back: string
}

function Body({ shown, form, maySay, back }: Props) {
  const t = useT(messages)
  const isOpen = maySay && shown.mayStillSay
  return (
    <>
      <Step
        title={t('own.title')}
        caption={shown.isOwn ? undefined : shown.name}
        lead={t(shown.isOwn ? 'own.lead' : 'own.lead-other')}
        back={back}
      />
      <CiteList of={showOwnWords.basis} />
      {shown.said !== null && <SaidWords said={shown.said} />}
      <Nothing shown={shown} maySay={maySay} />
      {isOpen && <SayForm shown={shown} form={form} />}
      {isOpen && <TakeBack shown={shown} />}
    </>
  )
}

/** A child's own words: the child and the consultation write them, a parent reads them when the child lets it. */
export const ownWordsPage = page({
  path: paths.ownWords(':personId'),
  roles: rolesOf('consultation.own-words'),
  render: async ({ actor, ask, form, lang, params }) => {
    const shown = await ask(showOwnWords, { personId: params['personId'] ?? '' })
    const isStaff = actor.role.startsWith('pmpc-')
    const maySay = isStaff || shown.isOwn
    const back = isStaff && shown.fileId !== null ? paths.file(shown.fileId) : `/path/${shown.personId}`
    return { title: messages.for(lang)('own.title'), body: <Body {...{ shown, form, maySay, back }} /> }
  },
})

export const sayOwnWordsAction = action({
  path: paths.ownWords(':personId'),
  command: sayOwnWords,
  page: ownWordsPage,
  done: ({ personId }) => paths.ownWords(personId),
})

export const takeBackOwnWordsAction = action({
  path: paths.takeBackOwnWords(':personId'),
  command: takeBackOwnWords,
  page: ownWordsPage,
  done: ({ personId }) => paths.ownWords(personId),
})
