import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { ChildHead, MeasureTag, useExecutor, usePeriod } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nothingHere, type ShownProgramme, type WithProgramme } from './shown.ts'

/** What the child is to be able to do, in the family's own words, and what is seen now. */
function Goals({ programme }: { programme: ShownProgramme }) {
  const t = useT(messages)
  if (programme.goals.length === 0) return null
  const items = programme.goals.map((goal) => {
    const [last] = programme.attainment?.goals.find((one) => one.id === goal.id)?.scores ?? []
    const start = goal.levels.find(({ level }) => level === goal.baseline)?.words
    return {
      title: <b>{goal.familyWords ?? goal.title}</b>,
      note: (
        <>
          {start && (
            <p>
              {t('plain.at-start')}: {start}
            </p>
          )}
          {last !== undefined && (
            <p>
              {t('plain.now')}: {last.words}
            </p>
          )}
        </>
      ),
    }
  })
  return (
    <Section title={t('plain.goals')} id="goals">
      <CardList items={items} />
    </Section>
  )
}

/** What will be done: each thing with who, when and how often, and what the family does at home. */
function Measures({ programme }: { programme: ShownProgramme }) {
  const t = useT(messages)
  const executor = useExecutor()
  const period = usePeriod()
  return (
    <Section title={t('plain.measures')} id="measures">
      {programme.measures.map((one) => (
        <Card title={one.title}>
          <SummaryList
            rows={[
              { label: t('plain.who'), value: executor(one) },
              { label: t('plain.when'), value: period(one) },
              { label: t('plain.how-often'), value: one.volume },
              ...(one.familyPart === null ? [] : [{ label: t('plain.at-home'), value: one.familyPart }]),
              { label: t('measure.status'), value: <MeasureTag status={one.status} /> },
            ]}
          />
        </Card>
      ))}
      <p>{t('plain.free')}</p>
    </Section>
  )
}

/** What the child said and why the programme is good for the child. */
function Rights({ programme }: { programme: ShownProgramme }) {
  const t = useT(messages)
  const { bestInterests, childView } = programme
  const said = childView?.heard ? childView.said : childView?.reason
  const rows = [
    {
      label: t(childView?.heard === false ? 'plain.child-not-heard' : 'plain.child-said'),
      value: said ?? undefined,
    },
    ...(childView?.takenIntoAccount
      ? [{ label: t('plain.child-taken'), value: childView.takenIntoAccount }]
      : []),
    { label: t('plain.good-for-child'), value: bestInterests ?? undefined },
  ]
  return (
    <Section title={t('plain.child')} id="child">
      <SummaryList rows={rows} />
    </Section>
  )
}

function Plain({ shown: { person, programme }, today }: { shown: WithProgramme; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <ChildHead caption={t('plain.title')} person={person} today={today} back={paths.family(person.id)} />
      <p class="lead measure">{t('plain.lead')}</p>
      <Goals programme={programme} />
      <Measures programme={programme} />
      <Rights programme={programme} />
      <Section title={t('plain.next')} id="next">
        <ul>
          <li>
            {t('plain.coordinator')}: {programme.coordinatorName}
          </li>
          {programme.reviewDue !== null && programme.state === 'approved' && (
            <li>
              {t('plain.review')}: {formatDate(lang, dayOf(programme.reviewDue))}
            </li>
          )}
          <li>{t('plain.no-punishment')}</li>
        </ul>
        <Actions>
          <ButtonLink href={paths.sayRemark(person.id)} quiet>
            {t('remark.say')}
          </ButtonLink>
          <ButtonLink href={paths.easy()} quiet>
            {t('easy.title')}
          </ButtonLink>
          <PrintButton />
        </Actions>
        <p>
          <ComplainLink personId={person.id} stage="programme" about={t('plain.title')} />
        </p>
      </Section>
    </>
  )
}

/** The programme of one child in plain words, for its family. */
export const plainPage = page({
  path: paths.plain(':personId'),
  roles: rolesOf('programme.say-remark'),
  render: async ({ ask, read, lang, params }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const { programme } = shown
    if (programme === null) throw nothingHere('programme')
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('plain.title'),
      body: <Plain shown={{ ...shown, programme }} today={today} />,
    }
  },
})
