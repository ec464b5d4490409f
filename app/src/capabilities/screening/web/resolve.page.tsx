import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { RESOLUTIONS } from '../domain/risk.ts'
import { resolveRisk } from '../use-cases/resolve-risk.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import type { ChildScreening } from './words.ts'

function ResolveForm({ form, child }: { form: FormState; child: ChildScreening }) {
  const t = useT(messages)
  const hints = {
    confirmed: t('resolution.confirmed-hint'),
    'not-confirmed': undefined,
    'under-examination': t('resolution.under-examination-hint'),
    continued: t('resolution.continued-hint'),
  }
  return (
    <>
      <Step
        title={t('resolve.title')}
        caption={child.fullName}
        lead={t('resolve.lead')}
        back={paths.child(child.childId)}
      />
      <p>
        <Cite of={ACTS.riskGroup} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" />
        <RadioField
          name="resolution"
          label={t('field.resolution')}
          options={RESOLUTIONS.map((resolution) => ({
            value: resolution,
            label: t(`resolution.${resolution}`),
            hint: hints[resolution],
          }))}
        />
        <Submit>{t('resolve.save')}</Submit>
      </Form>
    </>
  )
}

/** What follows the risk group after the third birthday: one of four ways. */
export const resolvePage = page({
  path: paths.resolution(':childId'),
  roles: rolesOf('screening.resolve-risk'),
  render: async ({ ask, form, lang, params }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const state = prefilled(form, { version: String(child.risk?.version ?? '') })
    return { title: messages.for(lang)('resolve.title'), body: <ResolveForm form={state} child={child} /> }
  },
})

export const resolveAction = action({
  path: paths.resolution(':childId'),
  command: resolveRisk,
  page: resolvePage,
  done: (_output, { params }) => paths.child(params['childId'] ?? ''),
})
