import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { standingOf } from '../domain/desk.ts'
import { type LookUpState, mayBeAskedAgain } from '../domain/package.ts'
import type { Category } from '../domain/states.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages as deskMessages } from './desk/messages.ts'
import { FilePart, FoldedFile } from './file-part.tsx'
import { answerLines } from './look-up-answer.ts'
import { messages } from './messages.ts'
import { dayOf, nameOf, timeOf, wordOf } from './words.tsx'

type Part = { readonly shown: ShownRequest }

/** Number, applicant, category, and what the application says. */
export function HeadPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { applicantKind, applicantName, applicantOrganisation, eSobesNumber } = shown
  const who = applicantName ?? nameOf(lang, applicantOrganisation)
  const by = [wordOf(lang, 'by', applicantKind), who].filter((one) => one !== undefined).join(': ')
  const folded = useContext(FoldedFile)
  const rows = (
    <SummaryList
      rows={[
        { label: t('request.number'), value: shown.number },
        { label: t('category'), value: wordOf(lang, 'category', String(shown.category)) },
        { label: t('request.by'), value: shown.paper ? lines([by, t('request.on-paper')]) : by },
        { label: t('request.applied'), value: dayOf(lang, shown.appliedOn) },
        ...(eSobesNumber === null ? [] : [{ label: t('request.e-sobes'), value: eSobesNumber }]),
        ...statementRows(shown.statement, t),
      ]}
    />
  )
  if (folded === undefined) return rows
  return (
    <FilePart title={t('request.statement')} id="statement">
      {rows}
    </FilePart>
  )
}

const SAID = ['address', 'phone', 'family', 'wishes', 'petition', 'mended'] as const

// What was left blank is not listed: nothing more is awaited from the applicant.
function statementRows(
  statement: ShownRequest['statement'],
  t: ReturnType<typeof messages.for>,
): readonly SummaryRow[] {
  const stay = statement['stay']
  return [
    ...(stay === 'permanent' || stay === 'temporary'
      ? [{ label: t('field.stay'), value: t(`stay.${stay}`) }]
      : []),
    ...SAID.flatMap((key) => {
      const value = statement[key]
      return typeof value === 'string' ? [{ label: t(`statement.${key}`), value }] : []
    }),
  ]
}

const lines = (texts: readonly string[]) => texts.map((text) => <div>{text}</div>)

const LOOK_UP_TONES = { waiting: 'waiting', answered: 'done', substituted: 'neutral' } as const

/** The look-ups with what was answered and when; the citizen brings none of this. */
export function LookUpsPart({
  shown,
  actions,
  isOfStaff,
}: Part & { readonly actions?: ComponentChildren; readonly isOfStaff: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.lookUps.length === 0) return null
  // Staff read the same words as on their desk; to a family it is an answer that is awaited.
  const stateOf = ({ state, lastFault }: ShownRequest['lookUps'][number]) =>
    state === 'waiting' && isOfStaff
      ? deskMessages.for(lang)(`standing.${standingOf(lastFault)}`)
      : wordOf(lang, 'look-up-state', state)
  return (
    <FilePart title={t('request.look-ups')} id="look-ups">
      <CardList
        items={shown.lookUps.map((one) => ({
          title: t(`look-up.${one.kind}`),
          note: (
            <>
              {lines(answerLines(lang, one))}
              {one.answeredAt !== null && <span>{timeOf(lang, one.answeredAt)}</span>}
              {one.state === 'waiting' && one.attempts > 0 && (
                <span>{t('look-up.attempts', { n: one.attempts })}</span>
              )}
              {one.substitute !== null && <span> {one.substitute}</span>}
            </>
          ),
          end: <StatusTag tone={toneOf(shown, one)}>{stateOf(one)}</StatusTag>,
        }))}
      />
      <p class="soft">{t('request.look-ups-note')}</p>
      {actions}
    </FilePart>
  )
}

// An answer that the decision cannot rest on catches the eye.
function toneOf({ category }: ShownRequest, { kind, state, answer }: ShownRequest['lookUps'][number]) {
  const known = { kind, state: state as LookUpState, answer }
  const isLacking = known.state === 'answered' && mayBeAskedAgain(known, category as Category)
  return isLacking ? 'here' : LOOK_UP_TONES[known.state]
}

/** The defects of a returned package, paper by paper. */
export function DefectsPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.defects.length === 0) return null
  return (
    <Section title={t('request.defects')} id="package">
      <CardList
        items={shown.defects.map((one) => ({
          title: wordOf(lang, 'document', one.document),
          note: one.what,
        }))}
      />
    </Section>
  )
}

/** Compared papers, or what is to be mended; a package that was returned says that at the head of the page. */
export function PackagePart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.state === 'returned') return null
  if (shown.defects.length > 0) return <DefectsPart shown={shown} />
  const items = shown.documents.map((one) => ({
    title: wordOf(lang, 'document', one.kind),
    note: [wordOf(lang, 'original', one.original), one.comparedBy ?? '']
      .filter((part) => part !== '')
      .join(' · '),
  }))
  if (items.length === 0) return null
  return (
    <FilePart title={t('request.documents')} id="package">
      <CardList items={items} />
    </FilePart>
  )
}
