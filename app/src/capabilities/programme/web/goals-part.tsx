import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { dayOf, type ShownAttainment, type ShownGoal, type ShownProgramme } from './shown.ts'

type GoalsProps = {
  readonly programme: ShownProgramme
  readonly mayChange?: boolean | undefined
  readonly mayScore?: boolean | undefined
  /** The child whose family may say how much a goal matters. */
  readonly weighFor?: string | undefined
}

function useLevelRows() {
  const t = useT(messages)
  return (goal: ShownGoal) =>
    goal.levels.map(({ level, words }) => ({
      label: t(`level.${level}`),
      value: (
        <>
          {words ?? <span class="soft">{t('goals.not-described')}</span>}{' '}
          {level === goal.baseline && <StatusTag tone="neutral">{t('goals.now')}</StatusTag>}
        </>
      ),
    }))
}

/** The latest level in its own words, then its name, then who saw it. */
function Reached({ goal }: { goal: ShownAttainment['goals'][number] }) {
  const t = useT(messages)
  const { lang } = useView()
  const [last] = goal.scores
  if (last === undefined) return <p class="soft">{t('score.none')}</p>
  return (
    <div>
      <p>
        <b>{last.words}</b>
      </p>
      <p class="small">
        {t(`level.${last.level}`)} · {formatDate(lang, dayOf(last.onDay))} · {last.recordedBy}
      </p>
      <p class="small">{last.note}</p>
    </div>
  )
}

function GoalCard({ programme, goal, mayChange, mayScore, weighFor }: GoalsProps & { goal: ShownGoal }) {
  const t = useT(messages)
  const levelRows = useLevelRows()
  const serving = programme.measures.filter((one) => one.goalId === goal.id)
  const inForce = programme.attainment?.goals.find((one) => one.id === goal.id)
  const rows = [
    { label: t('field.familyWords'), value: goal.familyWords ?? undefined },
    {
      label: t('field.goalType'),
      value: `${t(`goal.${goal.goalType}`)} · ${t(`activity.${goal.activity}`)}`,
    },
    {
      label: t('field.weight'),
      value: t(`weight.${goal.weight}`),
      ...(weighFor === undefined ? {} : { changeHref: paths.weighGoal(weighFor, goal.id) }),
    },
    ...levelRows(goal),
    {
      label: t('goals.measures'),
      value: serving.map((one) => one.title).join('; ') || t('goals.no-measures'),
    },
  ]
  return (
    <Card title={goal.title}>
      {inForce !== undefined && <Reached goal={inForce} />}
      <SummaryList rows={rows} />
      {mayChange && (
        <p>
          <Link href={paths.goal(programme.id, goal.id)}>{t('goals.edit')}</Link>
        </p>
      )}
      {mayScore && inForce !== undefined && (
        <p>
          <Link href={paths.scoreGoal(programme.id, goal.id)}>{t('score.action')}</Link>
        </p>
      )}
    </Card>
  )
}

/** The one number over all goals, after the words: with what it means and where it comes from. */
function Together({ attainment }: { attainment: ShownAttainment }) {
  const t = useT(messages)
  const { lang } = useView()
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })
  const { score, startScore, scored, goals } = attainment
  if (goals.length === 0) return null
  return (
    <details>
      <summary>{t('score.together')}</summary>
      <p>
        {t('score.scored')}: {scored} / {goals.length}
      </p>
      {startScore !== null && (
        <p>
          {t('score.start')}: {number.format(startScore)}
        </p>
      )}
      <p>
        {t('score.t')}: {score === null ? t('score.not-yet') : number.format(score)}
      </p>
      <p class="small">{t('score.source')}</p>
    </details>
  )
}

/** Goals that can be measured, each with what has been reached of it in words. */
export function GoalsPart(props: GoalsProps) {
  const t = useT(messages)
  const { programme, mayChange } = props
  return (
    <Section title={t('goals.title')} id="goals">
      {programme.goals.length === 0 && <EmptyState title={t('goals.none')} />}
      {programme.goals.map((goal) => (
        <GoalCard {...props} goal={goal} />
      ))}
      {programme.attainment !== null && <Together attainment={programme.attainment} />}
      {mayChange && <Link href={paths.newGoal(programme.id)}>{t('goals.new')}</Link>}
    </Section>
  )
}
