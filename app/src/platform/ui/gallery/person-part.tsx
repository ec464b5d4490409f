import { localDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList, NowCard, WaitCard } from '../card.tsx'
import { Cite } from '../cite.tsx'
import { PersonHead } from '../headings.tsx'
import { Columns, Section } from '../layout.tsx'
import { Link } from '../link.tsx'
import { SummaryList, TaskList, Timeline } from '../lists.tsx'
import { PathList, type PathStep } from '../path-list.tsx'
import { DueTag, StatusTag, TONES } from '../tags.tsx'
import { messages } from './messages.ts'

const SCREENING = cite('law-343', 'art-8')
const CONSENT = cite('law-343', 'art-5')
const CONCLUSION = cite('law-343', 'art-10')
const PROGRAMME = cite('law-343', 'art-1')
const READING = cite('project', 'DEC-10', 'project-reading')
const DUE = { due: localDate('2026-02-20'), daysLeft: 4, unit: 'working', cite: CONCLUSION } as const

function useSteps(): readonly PathStep[] {
  const t = useT(messages)
  const step = (key: 'screening' | 'referral' | 'examination' | 'conclusion' | 'programme' | 'services') => ({
    key,
    title: t(`step.${key}`),
    text: t(`step.${key}.text`),
  })
  return [
    { ...step('screening'), state: 'done', date: localDate('2026-01-14'), cite: SCREENING },
    { ...step('referral'), state: 'done', date: localDate('2026-01-16'), cite: CONSENT },
    { ...step('examination'), state: 'done', date: localDate('2026-02-03'), cite: CONCLUSION },
    { ...step('conclusion'), state: 'here', cite: CONCLUSION, due: { ...DUE, cite: undefined } },
    { ...step('programme'), state: 'ahead', cite: PROGRAMME },
    { ...step('services'), state: 'ahead', cite: READING },
  ]
}

function Aside() {
  const t = useT(messages)
  return (
    <>
      <Card title={t('rights.title')}>
        <CardList
          items={[
            {
              title: t('rights.allowance'),
              note: <Cite of={cite('social-code', 'art-171')} />,
              end: <Link href="/rights">{t('rights.check')}</Link>,
            },
            {
              title: t('rights.days'),
              note: <Cite of={CONCLUSION} />,
              end: <StatusTag tone="done">{t('rights.given')}</StatusTag>,
            },
          ]}
        />
      </Card>
      <Card title={t('people.title')}>
        <CardList
          items={[
            {
              title: t('people.worker'),
              note: t('people.role'),
              end: <Link href="tel:+77252000000">{t('people.call')}</Link>,
            },
          ]}
        />
      </Card>
    </>
  )
}

/** A child's page with made-up data: head, step needed now, path, rights. */
export function ChildSample() {
  const t = useT(messages)
  const { lang } = useView()
  const age = formatAge(lang, { years: 5, months: 2, days: 0 })
  return (
    <>
      <PersonHead
        caption={t('path.caption')}
        name={t('path.name')}
        facts={[age, t('path.region'), t('path.number')]}
      />
      <Columns aside={<Aside />}>
        <NowCard
          due={DUE}
          primary={{ href: '/conclusion', label: t('now.primary') }}
          secondary={[{ href: '/question', label: t('now.secondary') }]}
        >
          <p>{t('now.text')}</p>
        </NowCard>
        <PathList steps={useSteps()} />
      </Columns>
    </>
  )
}

function Tags() {
  const t = useT(messages)
  const day = (due: string, daysLeft: number) => ({ due: localDate(due), daysLeft })
  return (
    <Section title={t('tags.title')} id="tags">
      <div class="row">
        {TONES.map((tone) => (
          <StatusTag tone={tone}>{t(`tags.${tone}`)}</StatusTag>
        ))}
      </div>
      <p>
        <DueTag {...day('2026-03-02', 9)} unit="working" cite={cite('order-263', 'p-7')} />
      </p>
      <p>
        <DueTag {...day('2026-02-17', 1)} />
      </p>
      <p>
        <DueTag {...day('2026-02-12', -2)} cite={READING} />
      </p>
    </Section>
  )
}

/** Lists about a person's case: tasks, answers, what has happened. */
export function CaseSample() {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <WaitCard who={t('wait.who')} due={{ ...DUE, daysLeft: 9 }} />
      <Tags />
      <Section title={t('tasks.title')} id="tasks">
        <TaskList
          sections={[
            {
              tasks: [
                { title: t('tasks.child'), href: '/child', status: { tone: 'done', label: t('tags.done') } },
                {
                  title: t('tasks.family'),
                  href: '/family',
                  hint: t('tasks.family.hint'),
                  status: { tone: 'neutral', label: t('tags.neutral') },
                },
                { title: t('tasks.send'), status: { tone: 'neutral', label: t('tasks.later') } },
              ],
            },
          ]}
        />
      </Section>
      <Section title={t('answers.title')} id="answers">
        <SummaryList
          rows={[
            { label: t('answers.name'), value: t('path.name'), changeHref: '/child' },
            {
              label: t('answers.birth'),
              value: formatDate(lang, localDate('2020-12-16')),
              changeHref: '/child',
            },
            { label: t('answers.phone'), changeHref: '/child' },
          ]}
        />
      </Section>
      <Section title={t('history.title')} id="history">
        <Timeline
          items={[
            {
              key: '2',
              at: '2026-02-03',
              when: '03.02.2026, 11:40',
              title: t('history.decided'),
              who: t('wait.who'),
              tone: 'done',
            },
            {
              key: '1',
              at: '2026-01-16',
              when: '16.01.2026, 09:05',
              title: t('history.sent'),
              who: t('path.name'),
            },
          ]}
        />
      </Section>
    </>
  )
}
