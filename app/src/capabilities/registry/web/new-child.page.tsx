import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { registerChild } from '../use-cases/register-child.ts'
import { showChild } from '../use-cases/show-child.ts'
import { AnotherPerson } from './another-person.tsx'
import { messages } from './messages.ts'
import { PersonFields } from './person-fields.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

type Mother = { readonly id: string; readonly fullName: string }

function MotherField({ mother }: { mother: Mother | undefined }) {
  const t = useT(messages)
  if (mother === undefined)
    return (
      <IinField name="motherIin" label={t('field.motherIin')} hint={t('field.motherIin-hint')} isOptional />
    )
  return (
    <>
      <HiddenField name="motherId" value={mother.id} />
      <SummaryList rows={[{ label: t('field.motherId'), value: mother.fullName }]} />
    </>
  )
}

function NewChild({ form, mother }: { form: FormState; mother: Mother | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('child.new.title')}
        lead={t('child.new.lead')}
        back={mother === undefined ? paths.people() : paths.person(mother.id)}
      />
      <Form state={form} words={messages}>
        <MotherField mother={mother} />
        <PersonFields needsIin={false} />
        <TextField name="birthRecord" label={t('field.birthRecord')} isOptional />
        <TextField
          name="birthOrder"
          label={t('field.birthOrder')}
          hint={t('field.birthOrder-hint')}
          inputMode="numeric"
          width="xs"
          isOptional
        />
        <AnotherPerson form={form} />
        <Submit>{t('register')}</Submit>
      </Form>
    </>
  )
}

/** The form that opens the one record of a child; `?mother=` names the mother whose record is known. */
export const newChildPage = page({
  path: paths.newChild(),
  roles: rolesOf('registry.register-child'),
  render: async ({ form, lang, query, tryAsk }) => {
    const asked = query['mother']
    const mother = asked === undefined ? undefined : await tryAsk(showChild, { childId: asked })
    return {
      title: messages.for(lang)('child.new.title'),
      body: <NewChild form={form} mother={mother} />,
    }
  },
})

export const newChildAction = action({
  path: paths.newChild(),
  command: registerChild,
  page: newChildPage,
  done: ({ childId }) => paths.person(childId),
})
