import type { Lang } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField } from '#platform/ui/form/form.tsx'
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { chooseOrganisation } from '../use-cases/choose.ts'
import { joinQueue } from '../use-cases/join-queue.ts'
import { listChoices } from '../use-cases/list-choices.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { alternativesView, readAlternatives, standsInTheWay } from './alternatives.page.tsx'
import { type Choice, regionName } from './choose.page.tsx'
import { FreeElsewhere, Kept, Made } from './confirm-notices.tsx'
import { messages } from './messages.ts'
import { organisationHref, paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { type Days, daysOn } from './terms.ts'
import { nameOf, type Words } from './words.tsx'

type Confirm = {
  readonly shown: ShownRequest
  readonly choice: Choice
  /** Other organisations with a free place at this moment. */
  readonly others: readonly Choice[]
  readonly form: FormState
  readonly isQueue: boolean
  readonly days: Days
  readonly actor: Actor
}

// A place is promised only where one is free at this moment; the queue promises its order and nothing more.
function rulesOf(isQueue: boolean, days: Days, t: Words): readonly string[] {
  const arrival = [t('confirm.rule-defer', { days: days.defer }), t('confirm.rule-pass')]
  if (!isQueue) return [t('confirm.rule-arrive', { days: days.arrive }), t('confirm.rule-taken'), ...arrival]
  return [
    t('join.rule-no-place'),
    t('join.rule-order'),
    t('join.rule-offer'),
    t('join.rule-arrive', { days: days.arrive }),
    ...arrival,
    t('join.rule-leave'),
  ]
}

function Rules({ isQueue, days }: Pick<Confirm, 'isQueue' | 'days'>) {
  const t = useT(messages)
  return (
    <Section title={t(isQueue ? 'join.rules' : 'confirm.rules')} id="rules">
      <ul class="bullets">
        {rulesOf(isQueue, days, t).map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <p>
        <Cite of={ACTS.placement} /> <Cite of={ACTS.silentConsequences} />
      </p>
    </Section>
  )
}

function rangeWords(wait: NonNullable<Choice['wait']>, lang: Lang): string {
  const t = messages.for(lang)
  if (!wait.isKnown) return t('queue.range-unknown')
  const { fromDays, toDays } = wait
  return t('queue.range-from-to', { from: formatNumber(lang, fromDays), to: formatNumber(lang, toDays) })
}

function Figures({ choice, isQueue }: Pick<Confirm, 'choice' | 'isQueue'>) {
  const t = useT(messages)
  const { lang, path } = useView()
  const position = { label: t('join.position'), value: String(choice.queueLength + 1) }
  return (
    <SummaryList
      rows={[
        {
          label: t('request.organisation'),
          value: (
            <Link href={organisationHref(choice.organisationId, path)}>{nameOf(lang, choice.name)}</Link>
          ),
        },
        { label: t('choose.region'), value: regionName(choice.region, lang) },
        { label: t('house.capacity'), value: String(choice.capacity) },
        {
          label: t('house.free'),
          value: String(Math.max(choice.hasVacancy ? 1 : 0, choice.free - choice.queueLength)),
        },
        { label: t('house.waiting'), value: String(choice.queueLength) },
        ...(isQueue && !choice.hasVacancy ? [position] : []),
        ...(isQueue && choice.wait !== null
          ? [{ label: t('queue.range'), value: rangeWords(choice.wait, lang) }]
          : []),
      ]}
    />
  )
}

/** The page was opened for what is no longer so: the last place has gone, or one has become free. */
function OtherWay({ shown, choice, isQueue }: Pick<Confirm, 'shown' | 'choice' | 'isQueue'>) {
  const t = useT(messages)
  const { requestId } = shown
  const { organisationId } = choice
  return (
    <>
      <Notice>
        <p>{t(isQueue ? 'join.has-vacancy' : 'confirm.no-vacancy')}</p>
      </Notice>
      <Actions>
        <ButtonLink
          href={
            isQueue ? paths.chooseOne(requestId, organisationId) : paths.joinOne(requestId, organisationId)
          }
        >
          {t(isQueue ? 'do.take-place' : 'do.join')}
        </ButtonLink>
        <ButtonLink href={paths.choose(requestId)} quiet>
          {t('do.choose-other')}
        </ButtonLink>
      </Actions>
    </>
  )
}

function ConfirmForm({ shown, form, isQueue, days, actor }: Confirm) {
  const t = useT(messages)
  return (
    <>
      <Rules isQueue={isQueue} days={days} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(shown.version)} />
        <SubmitOrSign of={isQueue ? joinQueue : chooseOrganisation} actor={actor}>
          {t(isQueue ? 'do.join-this' : 'do.choose-this')}
        </SubmitOrSign>
      </Form>
    </>
  )
}

function ConfirmBody(props: Confirm) {
  const t = useT(messages)
  const { shown, choice, others, isQueue } = props
  const isSo = isQueue !== choice.hasVacancy
  const isOpen = shown.moves.includes(isQueue ? 'join-queue' : 'choose-with-vacancy')
  return (
    <>
      <Step
        title={t(isQueue ? 'join.title' : 'confirm.title')}
        caption={shown.personName}
        back={paths.choose(shown.requestId)}
      />
      {isOpen ? (
        <>
          {isQueue && isSo && <Kept shown={shown} choice={choice} />}
          <Figures choice={choice} isQueue={isQueue} />
          {isQueue && isSo && <FreeElsewhere shown={shown} others={others} />}
          {isSo ? <ConfirmForm {...props} /> : <OtherWay {...props} />}
        </>
      ) : (
        <Made shown={shown} />
      )}
    </>
  )
}

async function confirm(context: PageContext, isQueue: boolean) {
  const { ask, read, form, lang, params, actor } = context
  const instead = await readAlternatives(context)
  if (standsInTheWay(instead)) return alternativesView(instead, lang)
  const { shown } = instead
  const choices = await ask(listChoices, { requestId: shown.requestId })
  const choice = choices.organisations.find((one) => one.organisationId === params['organisationId'])
  const days = daysOn(await read(async (act) => act.today))
  const t = messages.for(lang)
  const body =
    choice === undefined ? (
      <EmptyState title={t('choose.none')} />
    ) : (
      <ConfirmBody
        shown={shown}
        choice={choice}
        others={choices.organisations.filter((one) => one.hasVacancy && one !== choice)}
        form={form}
        isQueue={isQueue}
        days={days}
        actor={actor}
      />
    )
  return { title: t(isQueue ? 'join.title' : 'confirm.title'), body }
}

/** What follows from the choice, before it is made. */
export const confirmChoicePage = page({
  path: paths.chooseOne(':requestId', ':organisationId'),
  roles: rolesOf('placement.choose'),
  render: (context) => confirm(context, false),
})

export const chooseAction = action({
  path: paths.chooseOne(':requestId', ':organisationId'),
  command: chooseOrganisation,
  page: confirmChoicePage,
  done: ({ requestId, organisationId, outcome }) =>
    outcome === 'reserved' ? paths.request(requestId) : paths.joinOne(requestId, organisationId),
})

/** What the queue means, before it is entered. */
export const confirmQueuePage = page({
  path: paths.joinOne(':requestId', ':organisationId'),
  roles: rolesOf('placement.join-queue'),
  render: (context) => confirm(context, true),
})

export const joinAction = action({
  path: paths.joinOne(':requestId', ':organisationId'),
  command: joinQueue,
  page: confirmQueuePage,
  done: ({ requestId }) => paths.queue(requestId),
})
