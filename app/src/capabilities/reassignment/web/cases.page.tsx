import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CheckList, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { type LedCases, showCases } from '../use-cases/cases.ts'
import { give } from '../use-cases/give.ts'
import { messages } from './messages.ts'
import { paths } from './reassignment.paths.ts'

function Cases({ shown, form }: { shown: LedCases; form: PageContext['form'] }) {
  const t = useT(messages)
  const { cases, colleagues } = shown
  const head = (
    <Step title={t('give.title')} caption={shown.name} lead={t('give.lead')} back={paths.workload()} />
  )
  if (cases.length === 0 || colleagues.length === 0)
    return (
      <>
        {head}
        <EmptyState title={t(cases.length === 0 ? 'give.no-cases' : 'give.no-colleagues')} />
      </>
    )
  return (
    <>
      {head}
      <Form state={form} words={messages}>
        <CheckList
          name="programmeIds"
          label={t('give.cases')}
          options={cases.map((one) => ({ value: one.programmeId, label: one.fullName, hint: one.number }))}
        />
        <RadioField
          name="toAccountId"
          label={t('give.to')}
          options={colleagues.map((one) => ({
            value: one.accountId,
            label: one.name,
            hint: t('workload.cases', { n: one.cases }),
          }))}
        />
        <Submit>{t('give.submit')}</Submit>
      </Form>
    </>
  )
}

/** The cases of one coordinator, with the colleague who takes them. */
export const casesPage = page({
  path: paths.cases(':accountId'),
  roles: rolesOf('cases'),
  render: async ({ ask, params, form, lang }) => {
    const shown = await ask(showCases, { accountId: params['accountId'] ?? '' })
    return { title: messages.for(lang)('give.title'), body: <Cases shown={shown} form={form} /> }
  },
})

/** Hands the chosen cases over. */
export const giveAction = action({
  path: casesPage.path,
  command: give,
  page: casesPage,
  done: () => paths.workload(),
})
