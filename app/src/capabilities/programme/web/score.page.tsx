import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { scoreGoal } from '../use-cases/score-goal.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type ShownAttainment, type WithProgramme } from './shown.ts'

type Props = {
  readonly shown: WithProgramme
  readonly goal: ShownAttainment['goals'][number]
  readonly form: FormState
}

function Score({ shown: { person, programme }, goal, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('score.title')}
        caption={`${person.fullName} · ${goal.title}`}
        back={paths.programme(programme.id)}
        lead={
          <>
            {t('score.lead')} <Cite of={ACTS.programme} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <RadioField
          name="level"
          label={t('score.level')}
          options={goal.levels.map(({ level, words }) => ({
            value: level,
            label: words ?? t(`level.${level}`),
            hint: t(`level.${level}`),
          }))}
        />
        <TextArea name="note" label={t('score.note')} hint={t('score.note-hint')} rows={3} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** Which of the described levels was seen: the words are those that were approved before the work. */
export const scorePage = page({
  path: paths.scoreGoal(':programmeId', ':goalId'),
  roles: rolesOf('programme.score-goal'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const goal = shown.programme.attainment?.goals.find((one) => one.id === context.params['goalId'])
    if (goal === undefined) throw nothingHere('goal')
    return {
      title: messages.for(context.lang)('score.title'),
      body: <Score shown={shown} goal={goal} form={context.form} />,
    }
  },
})

export const scoreAction = action({
  path: paths.scoreGoal(':programmeId', ':goalId'),
  command: scoreGoal,
  page: scorePage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
