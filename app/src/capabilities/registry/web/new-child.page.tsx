import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { registerChild } from '../use-cases/register-child.ts'
import { showChild } from '../use-cases/show-child.ts'
import { showWho } from '../use-cases/show-who.ts'
import { asQuestions, CheckForm, confirmation, isToCheck } from './check.tsx'
import { AnotherPerson, likelyRecord } from './likeness.tsx'
import { messages } from './messages.ts'
import { PersonFields, withOwnRegion } from './person-fields.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'
import { useTypedDay, WhoRows } from './who.tsx'

type Mother = { readonly id: string; readonly fullName: string }

function MotherField({ mother }: { mother: Mother | undefined }) {
  const t = useT(messages)
  if (mother === undefined)
    return (
      <>
        <IinField name="motherIin" label={t('field.motherIin')} hint={t('field.motherIin-hint')} isOptional />
        <p>
          <Link href={paths.newAdult()}>{t('child.new.mother-first')}</Link>
        </p>
      </>
    )
  return (
    <>
      <HiddenField name="motherId" value={mother.id} />
      <SummaryList rows={[{ label: t('field.motherId'), value: mother.fullName }]} />
    </>
  )
}

interface NewChildProps {
  form: FormState
  mother: Mother | undefined
  likely: Parameters<typeof AnotherPerson>[0]['record']
}

function NewChild({ form, mother, likely }: NewChildProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('child.new.title')}
        lead={t('child.new.lead')}
        back={mother === undefined ? paths.people() : paths.person(mother.id)}
      />
      <Form state={asQuestions(form)} words={messages}>
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
        <AnotherPerson form={form} record={likely} />
        <Submit>{t('register')}</Submit>
      </Form>
    </>
  )
}

/** Whom the number of the mother means, before the child's record stands under hers. */
function Check({ form, who }: { form: FormState; who: z.output<typeof showWho.output> }) {
  const t = useT(messages)
  const day = useTypedDay(form)
  const text = (name: string) => String(form.values[name] ?? '')
  return (
    <>
      <Step title={t('child.check')} back={paths.people()} />
      <WhoRows label={t('person.mother')} who={who} />
      {who.isChild && <Notice tone="warning">{t('child.check-minor')}</Notice>}
      <SummaryList
        rows={[
          { label: t('field.familyName'), value: text('familyName') },
          { label: t('field.givenName'), value: text('givenName') },
          { label: t('field.birthDate'), value: day('birthDate') },
        ]}
      />
      <CheckForm form={form} submit={t('register')} />
    </>
  )
}

/** The form that opens the one record of a child; `?mother=` names the mother whose record is known. */
export const newChildPage = page({
  path: paths.newChild(),
  roles: rolesOf('registry.register-child'),
  render: async ({ actor, ask, form, lang, query, tryAsk }) => {
    const t = messages.for(lang)
    if (isToCheck(form)) {
      const who = await ask(showWho, { iin: String(form.values['motherIin']) })
      return { title: t('child.check'), body: <Check form={form} who={who} /> }
    }
    const asked = query['mother']
    const mother = asked === undefined ? undefined : await tryAsk(showChild, { childId: asked })
    const likelyId = likelyRecord(form)
    const likely = likelyId === undefined ? undefined : await tryAsk(showChild, { childId: likelyId })
    return {
      title: t('child.new.title'),
      body: <NewChild form={withOwnRegion(form, actor)} mother={mother} likely={likely} />,
    }
  },
})

export const newChildAction = action({
  path: paths.newChild(),
  command: registerChild,
  input: (form) => ({ ...form, ...confirmation(form) }),
  page: newChildPage,
  done: ({ childId }) => paths.person(childId),
})
