import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { askHomeHelp, endHomeHelp } from '../use-cases/serve.ts'
import { showOfPerson } from '../use-cases/show.ts'
import { paths } from './home-help.paths.ts'
import { messages } from './messages.ts'
import { ServedFacts, Visits } from './parts.tsx'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showOfPerson.output>

function AskForm({ of, form }: { of: Shown; form: FormState }) {
  const t = useT(messages)
  return (
    <Section title={t('ask.title')} id="ask">
      <Form state={form} words={messages}>
        <SelectField
          name="unitId"
          label={t('label.unit')}
          options={of.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea name="words" label={t('ask.words')} hint={t('ask.words-hint')} rows={4} />
        <CheckField name="agrees" label={t('ask.agrees')} />
        <Submit>{t('ask.send')}</Submit>
      </Form>
      <CiteList of={askHomeHelp.basis} />
    </Section>
  )
}

function FamilyBody({ of, form, personId }: { of: Shown; form: FormState; personId: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('family.title')}
        caption={of.fullName}
        lead={t('family.lead')}
        back={`/people/${personId}`}
      />
      {of.served.map((one) => (
        <Section title={one.unit} id={`served-${one.id}`}>
          <ServedFacts of={one} />
          {one.visits.length > 0 && <Visits of={one.visits} />}
          {(one.state === 'asked' || one.state === 'served') && (
            <Form state={emptyForm(`${one.id}-end`)} action={paths.endOwn(personId)} id={`end-${one.id}`}>
              <HiddenField name="servedId" value={one.id} />
              <HiddenField name="version" value={String(one.version)} />
              <Submit tone="quiet">{t(one.state === 'asked' ? 'end.take-back' : 'end.send')}</Submit>
            </Form>
          )}
        </Section>
      ))}
      {of.mayAsk && <AskForm of={of} form={form} />}
    </>
  )
}

/** Where a family asks for help at home and sees every visit. */
export const familyPage = page({
  path: paths.ofPerson(':personId'),
  roles: rolesOf('home-help.of-person'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const of = await ask(showOfPerson, { personId })
    return {
      title: messages.for(lang)('family.title'),
      body: <FamilyBody of={of} form={form} personId={personId} />,
    }
  },
})

const done = ({ personId }: { personId: string }) => paths.ofPerson(personId)

export const familyActions = [
  action({ path: paths.ofPerson(':personId'), command: askHomeHelp, page: familyPage, done }),
  action({ path: paths.endOwn(':personId'), command: endHomeHelp, page: familyPage, done }),
]
