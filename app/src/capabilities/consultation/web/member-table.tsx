import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { dayOf } from './words.ts'

type ShownMember = ShownFile['members'][number]

function Word({ member }: { member: ShownMember }) {
  const t = useT(messages)
  const { lang } = useView()
  if (!member.answered || member.agreedOn === undefined)
    return <StatusTag tone="waiting">{t('members.awaited')}</StatusTag>
  const day = formatShortDate(lang, dayOf(member.agreedOn))
  if (member.agreed) return <>{day}</>
  return (
    <>
      <StatusTag tone="late">{t('dissent.not')}</StatusTag> {day}
      {member.dissent !== undefined && <p class="small">{member.dissent}</p>}
    </>
  )
}

/** The composition and who has agreed to the present revision. */
export function MemberTable({ members }: { members: readonly ShownMember[] }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={t('members.title')}
      isCaptionHidden
      isStacked
      rows={members}
      rowKey={(member) => member.memberId}
      columns={[
        { key: 'name', title: t('members.name'), isRowHeader: true, cell: (member) => member.name },
        {
          key: 'specialty',
          title: t('members.specialty'),
          cell: (member) => t(`specialty.${member.specialty}`),
        },
        {
          key: 'agreed',
          title: t('members.agreed'),
          cell: (member) => <Word member={member} />,
        },
      ]}
    />
  )
}
