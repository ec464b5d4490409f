import { findRegion, type LocalDate, localize } from '@tirek/kernel'
import { formatAge, formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DueTag, StatusTag } from '#platform/ui/tags.tsx'
import type { Timeline } from '../use-cases/timeline.ts'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'
import { dueOf, MoveCard, nextStep, type ShownStep } from './steps.tsx'

/** What else waits besides the next step: what, who, until when. */
function AlsoOpen({ steps, today }: { steps: readonly ShownStep[]; today: string }) {
  const t = useT(messages)
  if (steps.length === 0) return null
  return (
    <div class="flow-s">
      <h3>{t('home.also')}</h3>
      <ul class="brief">
        {steps.map((step) => {
          const due = dueOf(step, today)
          return (
            <li>
              <div>
                {step.href === null ? step.title : <Link href={step.href}>{step.title}</Link>}
                <div class="small">
                  {t('card.who')}:{' '}
                  {step.move === 'you' ? t('card.you') : (step.mover ?? t('path.organisation'))}
                </div>
              </div>
              {due !== undefined && <DueTag {...due} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const TONES = { done: 'done', here: 'here', ahead: 'waiting', unrecorded: 'neutral' } as const

/** The stages in a few short lines; each is told in full on the page of the path. */
function Brief({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const { lang } = useView()
  if (timeline.steps.length === 0) return null
  return (
    <div class="flow-s">
      <h3>{t(timeline.person.isChild ? 'path.title' : 'path.adult-title')}</h3>
      <ol class="brief">
        {timeline.steps.map((step) => (
          <li aria-current={step.state === 'here' ? 'step' : undefined}>
            <span>{step.title}</span>
            <StatusTag tone={TONES[step.state]}>
              {step.state === 'done' && step.on !== null
                ? formatShortDate(lang, step.on as LocalDate)
                : t(`brief.${step.state}`)}
            </StatusTag>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What the family is told, and what stands still elsewhere than in the next step. */
function News({ timeline, shown }: { timeline: Timeline; shown: ShownStep | undefined }) {
  const told = timeline.notices.filter(({ delays }) => delays === null || delays !== shown?.stage)
  if (told.length === 0) return null
  return (
    <>
      {told.map((one) => (
        <Notice tone="warning" title={one.title}>
          {one.text}{' '}
          <Link href={one.href}>
            {one.action}
            <span class="vh">: {timeline.person.fullName}</span>
          </Link>
        </Notice>
      ))}
    </>
  )
}

type Family = NonNullable<Timeline['family']>

function Decision({ of }: { of: Family['decisions'][number] }) {
  const t = useT(messages)
  const { lang } = useView()
  const said = of.withdrawnOn === null ? of.decision : t('family.withdrawn')
  const day = formatDate(lang, (of.withdrawnOn ?? of.on) as LocalDate)
  return (
    <li>
      <div>
        {of.purpose}
        {of.recipient !== null && `: ${of.recipient}`}
        <div class="small">
          {of.who}, {day}
        </div>
      </div>
      <span>{said}</span>
    </li>
  )
}

/** Several adults speak for one child: each sees who else is told and who has decided what. */
function FamilyPart({ family }: { family: Family | null }) {
  const t = useT(messages)
  if (family === null || family.representatives.length === 0) return null
  return (
    <details class="fold">
      <summary>{t('family.title', { n: family.representatives.length })}</summary>
      <div class="flow">
        <p class="soft">{t('family.lead')}</p>
        <ul class="brief">
          {family.representatives.map((one) => (
            <li>
              <span>
                {one.name}
                {one.isReader && ` (${t('family.you')})`}
              </span>
              <span class="small">{one.basis}</span>
            </li>
          ))}
        </ul>
        {family.decisions.length > 0 && (
          <ul class="brief">
            {family.decisions.map((one) => (
              <Decision of={one} />
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}

function PersonLinks({ person }: { person: Timeline['person'] }) {
  const t = useT(messages)
  const links = [
    [`/people/${person.id}/notices`, t('home.notices')],
    [`/people/${person.id}/complaints`, t('home.complaints')],
    [`/people/${person.id}/readings`, t('home.readings')],
  ] as const
  return (
    <ul class="links">
      {links.map(([href, label]) => (
        <li>
          <Link href={href}>
            {label}
            <span class="vh">: {person.fullName}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function PersonPart({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const { lang } = useView()
  const { person, today } = timeline
  const region = findRegion(person.region)
  const step = nextStep(timeline)
  const others = timeline.steps.filter((one) => one.state === 'here' && one !== step)
  const href = paths.person(person.id)
  return (
    <Section
      title={person.fullName}
      id={`person-${person.id}`}
      aside={<Link href={href}>{t('home.open-path')}</Link>}
    >
      <p class="soft">
        {formatAge(lang, person.age)} · {region === undefined ? person.region : localize(region.name, lang)}
      </p>
      {step === undefined ? (
        <EmptyState title={t('home.nothing-now')} />
      ) : (
        <MoveCard
          {...{ step, today, personHref: href, ownPersonId: person.id, level: 'h3' }}
          delay={timeline.notices.find(({ delays }) => delays === step.stage)}
        />
      )}
      <AlsoOpen steps={others} today={today} />
      <Brief timeline={timeline} />
      <News timeline={timeline} shown={step} />
      <FamilyPart family={timeline.family} />
      <PersonLinks person={person} />
    </Section>
  )
}

/** The home of a family: for each child one next step above all else, then the rest. */
export function FamilyHome({ timelines, isAlone }: { timelines: readonly Timeline[]; isAlone: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(isAlone ? 'home.own-title' : 'home.family-title')}
        lead={t(isAlone ? 'home.own-lead' : 'home.family-lead')}
      />
      {timelines.length === 0 ? (
        <EmptyState title={t('home.no-children')}>{t('home.no-children-hint')}</EmptyState>
      ) : (
        <p>
          <Link href={paths.easyHome()}>{t('easy.link')}</Link>
        </p>
      )}
      {timelines.map((timeline) => (
        <PersonPart timeline={timeline} />
      ))}
      <ul class="links">
        <li>
          <Link href="/questions">{t('home.questions')}</Link>
        </li>
        <li>
          <Link href="/library">{t('home.library')}</Link>
        </li>
        <li>
          <Link href="/notices/choice">{t('home.notices-choice')}</Link>
        </li>
        <li>
          <Link href="/signing">{t('home.signed')}</Link>
        </li>
      </ul>
    </>
  )
}
