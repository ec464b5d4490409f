import { say } from '@tirek/questionnaire'
import type { ComponentChildren } from 'preact'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { discard, publish, retire } from '../use-cases/publish.ts'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { toVersion } from './start.page.tsx'
import { askVersion, KEY, keyOf, type Shown, WRITERS } from './words.tsx'

type What = 'publish' | 'retire' | 'discard'

function StepForm(props: {
  readonly what: What
  readonly form: FormState
  readonly shown: Shown
  readonly children?: ComponentChildren
}) {
  const { what, form, shown, children } = props
  const t = useT(messages)
  const { lang } = useView()
  const { id, version, title } = shown.line
  return (
    <>
      <Step
        title={t(`${what}.title`)}
        caption={`${say(title, lang)} · ${t('version.caption', { version })}`}
        lead={t(`${what}.lead`)}
        back={paths.version(id, version)}
      />
      <Form state={form} words={messages}>
        {children}
        <HiddenField name="version" value={String(shown.revision)} />
        <Submit tone={what === 'publish' ? 'main' : 'danger'}>{t(`${what}.submit`)}</Submit>
      </Form>
    </>
  )
}

function DayField({ name }: { name: 'inForceFrom' | 'inForceUntil' }) {
  const t = useT(messages)
  return <DateField name={name} label={t(`field.${name}`)} />
}

function stepPage(what: What, day?: 'inForceFrom' | 'inForceUntil') {
  return page({
    path: paths[what](...KEY),
    roles: WRITERS,
    render: async (context) => {
      const { shown } = await askVersion(context)
      return {
        title: messages.for(context.lang)(`${what}.title`),
        body: (
          <StepForm what={what} form={context.form} shown={shown}>
            {day !== undefined && <DayField name={day} />}
          </StepForm>
        ),
      }
    },
  })
}

export const publishPage = stepPage('publish', 'inForceFrom')
export const retirePage = stepPage('retire', 'inForceUntil')
export const discardPage = stepPage('discard')

export const publishAction = action({
  path: paths.publish(...KEY),
  command: publish,
  input: (form, { params }) => ({ ...form, ...keyOf(params) }),
  page: publishPage,
  done: toVersion,
})

export const retireAction = action({
  path: paths.retire(...KEY),
  command: retire,
  input: (form, { params }) => ({ ...form, ...keyOf(params) }),
  page: retirePage,
  done: toVersion,
})

export const discardAction = action({
  path: paths.discard(...KEY),
  command: discard,
  input: (form, { params }) => ({ ...form, ...keyOf(params) }),
  page: discardPage,
  done: paths.register,
})
