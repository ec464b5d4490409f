import { postOf } from '#platform/access/acts-for.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, NowCard } from '#platform/ui/card.tsx'
import { Columns, Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList, type Task, TaskList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { EXAMINATION_KINDS, ownsForm } from '../domain/examination.ts'
import { isOpenFile } from '../domain/file-state.ts'
import { listConclusions } from '../read/conclusions.ts'
import { paths } from './consultation.paths.ts'
import { EndLinks } from './end-links.tsx'
import { FileHead } from './file-head.tsx'
import { Findings } from './findings.tsx'
import { loadFile, type ShownFile } from './load-file.ts'
import { MemberTable } from './member-table.tsx'
import { messages } from './messages.ts'
import { MissedDays } from './missed-days.tsx'
import { OwnWordsOfFile } from './own-words-parts.tsx'
import { rolesOf } from './roles.ts'
import { placeRows, timesOf } from './session-rows.ts'
import { dayOf } from './words.ts'

type Seen = {
  readonly file: ShownFile
  readonly may: (action: string) => boolean
  readonly specialty: string | undefined
  readonly accountId: string
  readonly conclusionId: string | undefined
}

type Next = { readonly text: string; readonly href: string; readonly label: string }

/** The representative was told of the planned day; without it no session can be held (Law 343, 16(1)). */
function isTold({ appointments }: ShownFile): boolean {
  return appointments.some((one) => one.heldOn === undefined && one.noticeGivenOn !== undefined)
}

/** The one next step of the reader, if the move is theirs. */
function useNext({ file, may, accountId, conclusionId }: Seen): Next | undefined {
  const t = useT(messages)
  const step = (act: string, href: string, text: string, label: string): Next | undefined =>
    file.mayDo.includes(act) && may(`consultation.${act}`) ? { text, href, label } : undefined
  const awaited = file.members.some(({ memberId, answered }) => memberId === accountId && !answered)

  if (file.state === 'opened')
    return step('schedule', paths.schedule(file.fileId), t('next.schedule'), t('schedule.title'))
  if (file.state === 'scheduled' && !isTold(file))
    return step('schedule', paths.schedule(file.fileId), t('next.notice'), t('schedule.again'))
  if (file.state === 'scheduled')
    return step('hold-session', paths.session(file.fileId), t('next.session'), t('session.title'))
  if (file.state === 'in-session')
    return step('draft-conclusion', paths.conclusionDraft(file.fileId), t('next.draft'), t('draft.title'))
  if (file.state === 'drafted')
    return (
      step('sign-conclusion', paths.conclusionDraft(file.fileId), t('next.sign'), t('draft.title')) ??
      (awaited ? step('agree', paths.agree(file.fileId), t('next.agree'), t('agree.title')) : undefined)
    )
  if (conclusionId === undefined) return undefined

  return { text: t('next.concluded'), href: paths.conclusion(conclusionId), label: t('conclusion.open') }
}

type Recorded = ShownFile['recorded'][number]

function examinationStatus(done: Recorded | undefined, isYours: boolean, isBegun: boolean) {
  if (isBegun) return { tone: 'here', label: 'unfinished.status' } as const
  if (done !== undefined) return { tone: 'done', label: 'examination.done' } as const
  if (isYours) return { tone: 'here', label: 'examination.yours' } as const
  return { tone: 'waiting', label: 'examination.awaited' } as const
}

function useExaminationTasks({ file, specialty, may }: Seen): readonly Task[] {
  const t = useT(messages)
  const { lang } = useView()
  const isOpen = file.mayDo.includes('record-examination') && may('consultation.record-examination')
  return EXAMINATION_KINDS.map((kind) => {
    const done = file.recorded.find((one) => one.kind === kind)
    const isBegun = file.unfinished.some((one) => one.kind === kind)
    const isYours = isOpen && ownsForm(specialty, kind)
    const { tone, label } = examinationStatus(done, isYours, isBegun)
    return {
      title: t(`kind.${kind}`),
      href: isYours || done !== undefined ? paths.examination(file.fileId, kind) : undefined,
      hint: done && `${done.examinerName} · ${formatShortDate(lang, dayOf(done.examinedOn))}`,
      status: { tone, label: t(label) },
    }
  })
}

type Day = ShownFile['appointments'][number]

function useDayRows(day: Day) {
  const t = useT(messages)
  const { lang } = useView()
  const date = (text: string | undefined) => text && formatDate(lang, dayOf(text))
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ')
  const notice = joined(
    date(day.noticeGivenOn),
    t(`channel.${day.noticeChannel ?? 'portal'}`),
    day.notifiedName,
  )
  const said = day.wish ?? t(day.agreed ? 'schedule.agreed' : 'schedule.not-answered')
  const presence = day.representativePresent
    ? day.presentNames.join(', ')
    : day.absenceReason && `${t('session.absent')}: ${day.absenceReason}`
  return [
    { label: t('schedule.day'), value: `${date(day.day)}, ${timesOf(day)}` },
    ...placeRows(day, lang),
    {
      label: t('schedule.notice'),
      value: day.noticeGivenOn === undefined ? t('worklist.no-notice') : notice,
    },
    { label: t('schedule.answer'), value: joined(said, day.answeredName, date(day.answeredOn)) },
    { label: t('told.by'), value: day.answerRecordedBy },
    { label: t('calendar.specialists'), value: day.specialists?.join(', ') || undefined },
    { label: t('session.presence'), value: day.heldOn && presence },
    { label: t('session.by'), value: day.presenceMode && t(`presence.${day.presenceMode}`) },
  ].filter(({ value }) => value !== undefined)
}

function DayRows({ day }: { day: Day }) {
  return <SummaryList rows={useDayRows(day)} />
}

function Appointments(seen: Seen) {
  const t = useT(messages)
  const { file, may } = seen
  const [latest] = file.appointments
  if (latest === undefined) return <EmptyState title={t('worklist.no-day')} />
  return (
    <>
      <DayRows day={latest} />
      {file.mayDo.includes('schedule') && may('consultation.schedule') && (
        <Link href={paths.schedule(file.fileId)}>{t('schedule.again')}</Link>
      )}
      {latest.heldOn === undefined && may('consultation.answer-appointment') && (
        <p>
          <Link href={paths.toldAnswer(file.fileId)}>{t('told.title')}</Link>
        </p>
      )}
      {file.mayDo.includes('record-no-show') && may('consultation.record-no-show') && (
        <p>
          <Link href={paths.noShow(file.fileId)}>{t('missed.title')}</Link>
        </p>
      )}
    </>
  )
}

function FileBody(seen: Seen) {
  const t = useT(messages)
  const { lang } = useView()
  const next = useNext(seen)
  const { file, may, accountId } = seen
  return (
    <>
      <FileHead file={file} />
      {next !== undefined && (
        <NowCard primary={{ href: next.href, label: next.label }}>
          <p>{next.text}</p>
        </NowCard>
      )}
      <Columns
        aside={
          <>
            <Card title={t('schedule.title-done')}>
              <Appointments {...seen} />
              <MissedDays file={file} />
            </Card>
            <Card title={t('file.request')}>
              <SummaryList
                rows={[
                  { label: t('open.asked-by'), value: t(`asked.${file.askedBy}`) },
                  { label: t('open.request'), value: file.request },
                  { label: t('worklist.opened'), value: formatDate(lang, dayOf(file.openedOn)) },
                ]}
              />
              {file.formerFileId !== undefined && (
                <p>
                  <Link href={paths.file(file.formerFileId)}>{t('file.former')}</Link>
                </p>
              )}
              <Link href={`/people/${file.personId}`}>{t('file.person')}</Link>
            </Card>
          </>
        }
      >
        <OwnWordsOfFile file={file} mayWrite={isOpenFile(file.state) && may('consultation.say-own-words')} />
        <Section title={t('examinations.title')} id="examinations">
          <TaskList sections={[{ tasks: useExaminationTasks(seen) }]} />
          <Findings {...seen} />
        </Section>
        {file.members.length > 0 && (
          <Section title={t('members.title')} id="members">
            <MemberTable members={file.members} />
          </Section>
        )}
        <EndLinks file={file} may={may} accountId={accountId} />
      </Columns>
    </>
  )
}

/** One file for the staff of the consultation: whose move it is, the day, the four forms, the composition. */
export const filePage = page({
  path: paths.file(':fileId'),
  roles: rolesOf('consultation.file'),
  render: async (context) => {
    const { actor, lang, read } = context
    const file = await loadFile(context)
    const conclusions = await read((act) => listConclusions(act.db, file.personId))
    const conclusion = conclusions.find((one) => one.fileId === file.fileId && one.annulledOn === undefined)
    const may = (action: string) => rolesOf(action).includes(actor.role)
    const seen = {
      file,
      may,
      specialty: actor.specialty,
      accountId: postOf(actor),
      conclusionId: conclusion?.id,
    }
    return { title: messages.for(lang)('file.title'), body: <FileBody {...seen} /> }
  },
})
