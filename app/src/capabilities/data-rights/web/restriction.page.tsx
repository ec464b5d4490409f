import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { GROUNDS } from '../domain/restriction.ts'
import { askRestriction } from '../use-cases/ask-restriction.ts'
import { endRestriction } from '../use-cases/end-restriction.ts'
import { type ShownRights, showRights } from '../use-cases/show-rights.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { RestrictionNote } from './restriction-state.tsx'
import { rolesOf } from './roles.ts'

function AskForm({ form }: { form: FormState }) {
  const t = useT(messages)
  const options = GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))
  return (
    <Form state={form} words={messages}>
      <RadioField name="ground" label={t('restriction.ground')} options={options} />
      <TextArea name="words" label={t('restriction.words')} hint={t('restriction.words-hint')} rows={4} />
      <Submit>{t('restriction.send')}</Submit>
    </Form>
  )
}

interface Props {
  readonly shown: ShownRights
  readonly form: FormState
}

function Body({ shown, form }: Props) {
  const t = useT(messages)
  const { person } = shown
  const standing = shown.restrictions.find((one) => one.state === 'open' || one.state === 'granted')
  return (
    <>
      <Step
        title={t(standing === undefined ? 'restriction.ask' : 'restriction.end')}
        caption={person.fullName}
        lead={t('restriction.blocks')}
        back={paths.rights(person.id)}
      />
      <p class="measure">{t('restriction.goes-on')}</p>
      {standing === undefined ? (
        <AskForm form={form} />
      ) : (
        <>
          <Notice title={t(`ground.${standing.ground}`)}>
            <RestrictionNote restriction={standing} />
          </Notice>
          <Form state={form} action={paths.unrestrict(person.id)} words={messages}>
            <Submit>{t(standing.state === 'open' ? 'restriction.withdraw' : 'restriction.lift')}</Submit>
          </Form>
        </>
      )}
    </>
  )
}

/** The family asks for a restriction, or ends it. */
export const restrictionPage = page({
  path: paths.restrict(':personId'),
  roles: rolesOf('data-rights.ask-restriction'),
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(showRights, { personId: params['personId'] ?? '' })
    return { title: messages.for(lang)('restriction.title'), body: <Body shown={shown} form={form} /> }
  },
})

export const askRestrictionAction = action({
  path: paths.restrict(':personId'),
  command: askRestriction,
  page: restrictionPage,
  done: ({ personId }) => paths.rights(personId),
})

export const endRestrictionAction = action({
  path: paths.unrestrict(':personId'),
  command: endRestriction,
  page: restrictionPage,
  done: ({ personId }) => paths.rights(personId),
})
