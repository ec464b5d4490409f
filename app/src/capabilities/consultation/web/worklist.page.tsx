import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { DESK_NEEDS } from '../domain/file.ts'
import { FILE_STATES } from '../domain/file-state.ts'
import { listFiles } from '../use-cases/list-files.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf, STATE_TONES } from './words.ts'

type Listed = z.output<typeof listFiles.output>
type Line = Listed['files'][number]

function WhenCell({ line }: { line: Line }) {
  const t = useT(messages)
  const { lang } = useView()
  if (line.day === undefined) return <span class="soft">{t('worklist.no-day')}</span>
  return (
    <>
      {formatShortDate(lang, dayOf(line.day))}, {line.time}{' '}
      {line.isPast && <StatusTag tone="late">{t('worklist.day-passed')}</StatusTag>}{' '}
      {!line.noticeGiven && <StatusTag tone="late">{t('worklist.no-notice')}</StatusTag>}
    </>
  )
}

function Files({ files }: { files: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('worklist.title')}
      isCaptionHidden
      isStacked
      rows={files}
      rowKey={(line) => line.fileId}
      columns={[
        {
          key: 'name',
          title: t('worklist.child'),
          isRowHeader: true,
          cell: (line) => <Link href={paths.file(line.fileId)}>{line.name}</Link>,
        },
        { key: 'number', title: t('worklist.number'), cell: (line) => line.number },
        {
          key: 'state',
          title: t('worklist.state'),
          cell: (line) => <StatusTag tone={STATE_TONES[line.state]}>{t(`state.${line.state}`)}</StatusTag>,
        },
        { key: 'day', title: t('worklist.day'), cell: (line) => <WhenCell line={line} /> },
        {
          key: 'opened',
          title: t('worklist.opened'),
          cell: (line) => formatShortDate(lang, dayOf(line.openedOn)),
        },
      ]}
      empty={<EmptyState title={t('worklist.empty')}>{t('worklist.empty-hint')}</EmptyState>}
    />
  )
}

type Props = {
  readonly listed: Listed
  readonly asked: {
    readonly state: string
    readonly name: string
    readonly mine: string
    readonly needs: string
  }
  readonly mayOpen: boolean
  /** The reader plans days. */
  readonly mayPlan: boolean
  /** The reader fills forms and agrees to conclusions. */
  readonly isMember: boolean
}

function Worklist({ listed, asked, mayOpen, mayPlan, isMember }: Props) {
  const t = useT(messages)
  const options = FILE_STATES.map((state) => ({
    value: state,
    label: t('worklist.state-count', { state: t(`state.${state}`), count: listed.counts[state] ?? 0 }),
  }))
  return (
    <>
      <Step title={t('worklist.title')} lead={t('worklist.lead')} />
      <Actions>
        {mayOpen && <ButtonLink href={paths.newFile()}>{t('open.title')}</ButtonLink>}
        {mayPlan && (
          <ButtonLink href={paths.calendar()} quiet>
            {t('calendar.title')}
          </ButtonLink>
        )}
        {mayOpen && (
          <>
            <ButtonLink href={paths.queue()} quiet>
              {t('queue.title')}
            </ButtonLink>
            <ButtonLink href={paths.reexaminations()} quiet>
              {t('review.list')}
            </ButtonLink>
          </>
        )}
      </Actions>
      <Filters values={asked} label={t('worklist.filter')}>
        <TextField name="name" label={t('worklist.name')} hint={t('worklist.name-hint')} />
        <SelectField name="state" label={t('worklist.state')} options={options} empty={t('worklist.all')} />
        {mayOpen && (
          <SelectField
            name="needs"
            label={t('worklist.needs')}
            options={DESK_NEEDS.map((value) => ({ value, label: t(`needs.${value}`) }))}
            empty={t('worklist.all')}
          />
        )}
        {isMember && <CheckField name="mine" value="1" label={t('worklist.mine')} />}
      </Filters>
      <p class="soft">{t('worklist.total', { count: listed.total })}</p>
      <Files files={listed.files} />
      <NumberedPages page={listed.page} pages={listed.pages} />
    </>
  )
}

/** All files of the own consultation: the open ones by their day, then those that are over. */
export const worklistPage = page({
  path: paths.worklist(),
  roles: rolesOf('consultation.files'),
  render: async ({ ask, query, actor, lang }) => {
    const state = FILE_STATES.find((one) => one === query['state'])
    const needs = DESK_NEEDS.find((one) => one === query['needs'])
    const name = (query['name'] ?? '').trim()
    const isMine = query['mine'] === '1'
    const listed = await ask(listFiles, {
      page: pageNumber(query['page']),
      isMine,
      ...(state === undefined ? {} : { state }),
      ...(needs === undefined ? {} : { needs }),
      ...(name === '' ? {} : { name }),
    })
    const mayOpen = rolesOf('consultation.open-file').includes(actor.role)
    const mayPlan = rolesOf('consultation.calendar').includes(actor.role)
    const isMember = rolesOf('consultation.agree').includes(actor.role)
    const asked = { state: state ?? '', name, mine: isMine ? '1' : '', needs: needs ?? '' }
    const may = { mayOpen, mayPlan, isMember }
    const body = <Worklist listed={listed} asked={asked} {...may} />
    return { title: messages.for(lang)('worklist.title'), body }
  },
})
