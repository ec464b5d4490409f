import type { LocalDate } from '@tirek/kernel'
import { QUESTION_BODIES } from '@tirek/law'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Pagination, Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { pageNumber } from '#platform/ui/numbered-pages.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ownBody, showDesk, showOnDesk } from '../use-cases/desk.ts'
import { messages } from './messages.ts'
import { AnswerDue, AnswerPart, Facts, Moves, Said, State } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

type Desk = z.output<typeof showDesk.output>
type OnDesk = z.output<typeof showOnDesk.output>

interface DeskProps {
  readonly shown: Desk
  readonly today: LocalDate
  readonly body: string
  readonly isAnswered: boolean
  readonly at: number
  readonly mayWriteDown: boolean
}

function Items({ shown, today }: Pick<DeskProps, 'shown' | 'today'>) {
  const t = useT(messages)
  const { lang } = useView()
  const items = shown.questions.map((one) => ({
    title: <Link href={paths.onDesk(one.id)}>{t(`topic.${one.topic}`)}</Link>,
    note: (
      <>
        <div>
          {one.number} · {formatDate(lang, one.askedOn as LocalDate)} · {t(`channel.${one.channel}`)}
        </div>
        <div>{t(`body.${one.body}`)}</div>
      </>
    ),
    end: (
      <span class="row">
        {one.isReminded && one.state === 'waiting' && <StatusTag tone="here">{t('desk.reminded')}</StatusTag>}
        {one.answer === null ? <AnswerDue of={one} today={today} /> : <State of={one} />}
      </span>
    ),
  }))
  return items.length === 0 ? (
    <EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>
  ) : (
    <CardList items={items} />
  )
}

function DeskBody({ shown, today, body, isAnswered, at, mayWriteDown }: DeskProps) {
  const t = useT(messages)
  const open = shown.counts.reduce((sum, one) => sum + one.open, 0)
  const here = withQuery(paths.desk(), {
    answered: isAnswered ? '1' : undefined,
    body: body === '' ? undefined : body,
  })
  return (
    <>
      <Step title={t('desk.title')} lead={t('desk.lead')} back="/home" />
      <Actions>
        {mayWriteDown && (
          <ButtonLink href={paths.writeDown()} quiet>
            {t('write-down.title')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.shelf()} quiet>
          {t('shelf.title')}
        </ButtonLink>
      </Actions>
      <Tabs
        label={t('desk.title')}
        tabs={[
          { href: paths.desk(), label: t('desk.open'), count: open, isCurrent: !isAnswered },
          { href: `${paths.desk()}?answered=1`, label: t('desk.answered'), isCurrent: isAnswered },
        ]}
      />
      <Filters values={{ body }} keep={isAnswered ? { answered: '1' } : {}}>
        <SelectField
          name="body"
          label={t('label.body')}
          empty={t('desk.every-body')}
          options={QUESTION_BODIES.map((value) => ({ value, label: t(`body.${value}`) }))}
        />
      </Filters>
      <Items shown={shown} today={today} />
      <Pagination
        previous={at > 1 ? withQuery(here, { page: String(at - 1) }) : undefined}
        next={shown.hasMore ? withQuery(here, { page: String(at + 1) }) : undefined}
      />
    </>
  )
}

/** The desk of the bodies that answer families: nearest term on top. */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('questions.desk'),
  render: async ({ actor, ask, lang, query, read }) => {
    const isAnswered = query['answered'] === '1'
    const wish = query['body'] ?? ownBody({ actor }) ?? ''
    const body = QUESTION_BODIES.find((one) => one === wish)
    const at = pageNumber(query['page'])
    const shown = await ask(showDesk, { answered: isAnswered, body, page: at })
    const today = await read((act) => Promise.resolve(act.today))
    const mayWriteDown = rolesOf('questions.write-down').includes(actor.role)
    return {
      title: messages.for(lang)('desk.title'),
      body: <DeskBody {...{ shown, today, isAnswered, at, mayWriteDown }} body={body ?? ''} />,
    }
  },
})

function Doings({ of }: { of: OnDesk }) {
  const t = useT(messages)
  return (
    <Actions>
      {of.may.answer && <ButtonLink href={paths.answer(of.id)}>{t('reply.title')}</ButtonLink>}
      {of.may.move && (
        <ButtonLink href={paths.move(of.id)} quiet>
          {t('move.title')}
        </ButtonLink>
      )}
      {of.rightsStage === null && (
        <ButtonLink href={paths.rights(of.id)} quiet>
          {t('notice-rights.title')}
        </ButtonLink>
      )}
    </Actions>
  )
}

function OnDeskBody({ of, today }: { of: OnDesk; today: LocalDate }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('question.title')} caption={of.number} lead={t('desk.no-name')} back={paths.desk()} />
      {of.state === 'overdue' && <Notice tone="danger" title={t('desk.overdue')} />}
      {of.rightsStage !== null && <Notice tone="warning" title={t('desk.rights-noticed')} />}
      <Section title={t('question.words')} id="words">
        <Said words={of.words} lang={of.lang} />
      </Section>
      <Doings of={of} />
      <Facts of={of} today={today} />
      {of.contact !== null && <SummaryList rows={[{ label: t('label.contact'), value: of.contact }]} />}
      <Moves of={of} />
      <AnswerPart of={of} />
      {of.helped !== null && (
        <p>
          {t('helped.title')}: {t(`helped.${of.helped}`)}
        </p>
      )}
    </>
  )
}

/** One question on the desk. */
export const onDeskPage = page({
  path: paths.onDesk(':questionId'),
  roles: rolesOf('questions.on-desk'),
  render: async ({ ask, lang, params, read }) => {
    const of = await ask(showOnDesk, { questionId: params['questionId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    return { title: messages.for(lang)('question.title'), body: <OnDeskBody of={of} today={today} /> }
  },
})
