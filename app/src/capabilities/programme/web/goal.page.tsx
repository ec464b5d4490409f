import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/acts.ts'
import { removeGoal, writeGoal } from '../use-cases/goals.ts'
import { GoalFields } from './goal-fields.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type WithProgramme } from './shown.ts'

type GoalProps = { readonly shown: WithProgramme; readonly form: FormState; readonly goalId?: string }

function EditGoal({ shown: { person, programme }, form, goalId }: GoalProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(goalId === undefined ? 'goals.new' : 'goals.edit')}
        caption={person.fullName}
        back={goalId === undefined ? paths.programme(programme.id) : paths.read(programme.id)}
        lead={
          <>
            {t('goals.lead')} <Cite of={ACTS.programme} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(programme.version)} />
        <GoalFields />
        <Submit>{t('edit.save')}</Submit>
      </Form>
      {goalId !== undefined && <Link href={paths.removeGoal(programme.id, goalId)}>{t('goals.remove')}</Link>}
    </>
  )
}

/** A goal of the programme that is shown, by the address. */
export function goalOf({ programme }: WithProgramme, { params }: PageContext) {
  const goal = programme.goals.find((one) => one.id === params['goalId'])
  if (goal === undefined) throw nothingHere('goal')
  return goal
}

/** A new goal that can be measured. */
export const newGoalPage = page({
  path: paths.newGoal(':programmeId'),
  roles: rolesOf('programme.write-goal'),
  render: async (context) => ({
    title: messages.for(context.lang)('goals.new'),
    body: <EditGoal shown={await askProgramme(context)} form={context.form} />,
  }),
})

export const newGoalAction = action({
  path: paths.newGoal(':programmeId'),
  command: writeGoal,
  page: newGoalPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

/** A goal that is already in the programme. */
export const goalPage = page({
  path: paths.goal(':programmeId', ':goalId'),
  roles: rolesOf('programme.write-goal'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const { id, title, familyWords, activity, goalType, baseline, weight, levels } = goalOf(shown, context)
    const described = Object.fromEntries(levels.map(({ level, words }) => [`levels.${level}`, words]))
    const known = { title, familyWords, activity, goalType, baseline, weight, ...described }
    return {
      title: messages.for(context.lang)('goals.edit'),
      body: <EditGoal shown={shown} form={prefilled(context.form, known)} goalId={id} />,
    }
  },
})

export const goalAction = action({
  path: paths.goal(':programmeId', ':goalId'),
  command: writeGoal,
  page: goalPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

function RemoveGoal({ shown: { programme }, form, title }: GoalProps & { title: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('goals.remove')}
        caption={title}
        lead={t('goals.remove-lead')}
        back={paths.read(programme.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(programme.version)} />
        <Submit tone="danger">{t('goals.remove')}</Submit>
      </Form>
    </>
  )
}

/** Asks once more before a goal leaves the programme. */
export const removeGoalPage = page({
  path: paths.removeGoal(':programmeId', ':goalId'),
  roles: rolesOf('programme.remove-goal'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const { title } = goalOf(shown, context)
    return {
      title: messages.for(context.lang)('goals.remove'),
      body: <RemoveGoal shown={shown} form={context.form} title={title} />,
    }
  },
})

export const removeGoalAction = action({
  path: paths.removeGoal(':programmeId', ':goalId'),
  command: removeGoal,
  page: removeGoalPage,
  done: ({ programmeId }) => paths.read(programmeId),
})
