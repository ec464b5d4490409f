import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { INFORMATION_MEANS, PACK_LANGUAGES } from '../domain/information.ts'
import { recordInformation } from '../use-cases/record-information.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import type { ChildScreening } from './words.ts'

function InformForm({ form, child }: { form: FormState; child: ChildScreening }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('inform.title')}
        caption={child.fullName}
        lead={t('inform.lead')}
        back={paths.child(child.childId)}
      />
      <p>
        <Link href={paths.pack()}>{t('information.open')}</Link>
      </p>
      {child.risk === null ? <NoRisk /> : <InformFields form={form} />}
    </>
  )
}

/** Nothing is handed over or sent while no screening has found a sign of risk. */
export function NoRisk() {
  const t = useT(messages)
  return <EmptyState title={t('inform.no-risk')}>{t('inform.no-risk-hint')}</EmptyState>
}

function InformFields({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <DateField name="deliveredOn" label={t('field.deliveredOn')} />
      <RadioField
        name="language"
        label={t('field.language')}
        options={PACK_LANGUAGES.map((language) => ({
          value: language,
          label: t(`pack-language.${language}`),
        }))}
        isInline
      />
      <RadioField
        name="means"
        label={t('field.means')}
        options={INFORMATION_MEANS.map((means) => ({ value: means, label: t(`means.${means}`) }))}
      />
      <Submit>{t('inform.save')}</Submit>
    </Form>
  )
}

/** Records that the family was given the information pack. */
export const informPage = page({
  path: paths.inform(':childId'),
  roles: rolesOf('screening.record-information'),
  render: async ({ ask, form, lang, params }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const state = prefilled(form, { deliveredOn: child.today })
    return { title: messages.for(lang)('inform.title'), body: <InformForm form={state} child={child} /> }
  },
})

export const informAction = action({
  path: paths.inform(':childId'),
  command: recordInformation,
  page: informPage,
  done: (_output, { params }) => paths.child(params['childId'] ?? ''),
})
