import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { weighGoal } from '../use-cases/goals.ts'
import { showProgramme } from '../use-cases/show.ts'
import { WeightField } from './goal-fields.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { nothingHere, type ShownGoal, type ShownProgramme } from './shown.ts'

type Props = {
  readonly programme: ShownProgramme
  readonly personId: string
  readonly goal: ShownGoal
  readonly form: FormState
}

function Weigh({ programme, personId, goal, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('weigh.title')}
        caption={goal.title}
        lead={t('weigh.lead')}
        back={`${paths.family(personId)}#goals`}
      />
      <Form state={form} words={messages}>
        <HiddenField name="programmeId" value={programme.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <WeightField />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** The family says how much a goal matters to it. */
export const weighPage = page({
  path: paths.weighGoal(':personId', ':goalId'),
  roles: rolesOf('programme.weigh-goal'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { programme } = await ask(showProgramme, { personId })
    const goal = programme?.goals.find((one) => one.id === params['goalId'])
    if (programme === null || goal === undefined) throw nothingHere('goal')
    const known = prefilled(form, { weight: goal.weight })
    return {
      title: messages.for(lang)('weigh.title'),
      body: <Weigh programme={programme} personId={personId} goal={goal} form={known} />,
    }
  },
})

export const weighAction = action({
  path: paths.weighGoal(':personId', ':goalId'),
  command: weighGoal,
  input: (form, { params }) => ({ ...form, goalId: params['goalId'] ?? '' }),
  page: weighPage,
  done: (_output, { params }) => `${paths.family(params['personId'] ?? '')}#goals`,
})
