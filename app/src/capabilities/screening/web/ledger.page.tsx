import { localize } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { STAGES_OF_HEARING } from '../domain/hearing.ts'
import { showLedger } from '../use-cases/show-ledger.ts'
import { type Ledger, type LedgerLine, notesFor, PLACE_TONES } from './ledger-words.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

/** Who hands a child over to another clinic. */
const MOVERS = rolesOf('screening.attach-child')

interface Shown {
  readonly ledger: Ledger
  readonly isFamily: boolean
  readonly mayMove: boolean
}

const HEARING: readonly string[] = Object.values(STAGES_OF_HEARING).map((one) => one.line)
const isDone = ({ place }: LedgerLine) => place.startsWith('done')

function LineLinks({ line, childId, isFamily }: { line: LedgerLine; childId: string; isFamily: boolean }) {
  const t = useT(messages)
  const mayHear = !isFamily && HEARING.includes(line.line) && !isDone(line)
  const links = [
    ...(mayHear ? [{ href: paths.hearing(childId), label: t('hearing.record') }] : []),
    ...notesFor(line.place, isFamily).map((what) => ({
      href: paths.line(childId, line.line, what),
      label: t(`note.${what}`),
    })),
  ]
  if (links.length === 0) return <span class="soft">–</span>
  return (
    <ul class="flow-s">
      {links.map((one) => (
        <li>
          <Link href={one.href}>{one.label}</Link>
        </li>
      ))}
    </ul>
  )
}

function LedgerTable({ ledger, isFamily }: Omit<Shown, 'mayMove'>) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatShortDate(lang, dayOf(text))
  const name = (line: LedgerLine) =>
    line.instrumentName === null ? line.line : localize(line.instrumentName, lang)
  return (
    <DataTable
      caption={t('ledger.title')}
      isCaptionHidden
      isStacked
      rows={ledger.lines}
      rowKey={(line) => line.line}
      empty={<EmptyState title={t('ledger.empty')} />}
      columns={[
        { key: 'what', title: t('column.instrument'), isRowHeader: true, cell: name },
        {
          key: 'place',
          title: t('column.state'),
          cell: (line) => <StatusTag tone={PLACE_TONES[line.place]}>{t(`place.${line.place}`)}</StatusTag>,
        },
        { key: 'due', title: t('ledger.due'), cell: (line) => day(line.dueOn) },
        { key: 'late', title: t('ledger.late'), cell: (line) => day(line.lateOn) },
        {
          key: 'who',
          title: t('ledger.who'),
          cell: (line) =>
            line.organisation === null ? t('ledger.nobody') : localize(line.organisation.name, lang),
        },
        {
          key: 'next',
          title: t('ledger.actions'),
          cell: (line) => <LineLinks line={line} childId={ledger.childId} isFamily={isFamily} />,
        },
      ]}
    />
  )
}

function About({ ledger }: Pick<Shown, 'ledger'>) {
  const t = useT(messages)
  const { lang } = useView()
  const { gestation, attachedTo, attachedSince } = ledger
  return (
    <Section title={t('ledger.about')} id="about">
      <SummaryList
        rows={[
          {
            label: t('ledger.attached'),
            value: attachedTo === null ? t('ledger.attached-nowhere') : localize(attachedTo.name, lang),
          },
          ...(attachedSince === null
            ? []
            : [{ label: t('column.attached'), value: formatDate(lang, dayOf(attachedSince)) }]),
          {
            label: t('column.gestation'),
            value: gestation === null ? t('ledger.gestation-unknown') : t('gestation', gestation),
          },
        ]}
      />
      {ledger.daysEarly > 0 && (
        <Notice>
          {t('ledger.corrected', { days: ledger.daysEarly })} <Cite of={ACTS.denominator} />
        </Notice>
      )}
    </Section>
  )
}

function Attempts({ ledger }: Pick<Shown, 'ledger'>) {
  const t = useT(messages)
  const { lang } = useView()
  const { childId, attempts } = ledger
  return (
    <Section title={t('attempts.title')} id="attempts">
      {attempts.length === 0 ? (
        <p>{t('attempts.none')}</p>
      ) : (
        <CardList
          items={attempts.map((one) => ({
            title: `${t(`attempt.${one.means}`)} · ${t(`outcome.${one.outcome}`)}`,
            note: formatDate(lang, dayOf(one.madeOn)),
          }))}
        />
      )}
      <ul class="flow-s">
        <li>
          <Link href={paths.recall(childId)}>{t('recall.sms')}</Link>
        </li>
        <li>
          <Link href={paths.letter(childId)} download>
            {t('recall.letter')}
          </Link>
        </li>
        <li>
          <Link href={paths.attempt(childId)}>{t('attempts.record')}</Link>
        </li>
        <li>
          <Link href={paths.unreachable(childId)}>{t('attempts.unreachable')}</Link>
        </li>
      </ul>
    </Section>
  )
}

function LedgerBody(shown: Shown) {
  const t = useT(messages)
  const { ledger, isFamily } = shown
  return (
    <>
      <PersonHead
        caption={t('ledger.title')}
        name={ledger.fullName}
        facts={[t('ledger.months', { months: ledger.ageInMonths })]}
        back={paths.child(ledger.childId)}
      />
      <p>
        {t(isFamily ? 'ledger.family-lead' : 'ledger.lead')} <Cite of={ACTS.procedure} />
      </p>
      <LedgerTable ledger={ledger} isFamily={isFamily} />
      {!isFamily && (
        <Columns aside={<About ledger={ledger} />}>
          <Attempts ledger={ledger} />
        </Columns>
      )}
      <Actions>
        {shown.mayMove && (
          <ButtonLink href={paths.attachment(ledger.childId)} quiet>
            {t('attached.move')}
          </ButtonLink>
        )}
        {!isFamily && (
          <ButtonLink href={paths.change(ledger.childId)} quiet>
            {t('change.title')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.schedule()} quiet>
          {t('schedule.title')}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** Where every due screening of a child stands; for staff with what may be documented, for the family in plain words. */
export const ledgerPage = page({
  path: paths.ledgerOf(':childId'),
  roles: rolesOf('screening.ledger'),
  render: async ({ ask, actor, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    return {
      title: messages.for(lang)('ledger.title'),
      body: (
        <LedgerBody
          ledger={ledger}
          isFamily={actor.role === 'representative'}
          mayMove={MOVERS.includes(actor.role)}
        />
      ),
    }
  },
})
