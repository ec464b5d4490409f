import { specialtyName } from '#capabilities/consultation/index.ts'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { type PostLine, showPosts } from '../use-cases/posts.ts'
import { type LoadLine, showWorkload } from '../use-cases/workload.ts'
import { messages } from './messages.ts'
import { paths } from './reassignment.paths.ts'

function Posts({ posts }: { posts: readonly PostLine[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = posts.map(({ accountId, name, specialty, visits, files, forms, isGone }) => ({
    title: <Link href={paths.post(accountId)}>{name}</Link>,
    note: isGone ? t('workload.gone') : specialtyName(lang, specialty ?? ''),
    end: (
      <StatusTag tone={isGone ? 'late' : 'neutral'}>
        {t('workload.cases', { n: visits + files + forms })}
      </StatusTag>
    ),
  }))
  return (
    <Card title={t('workload.specialists')}>
      {items.length === 0 ? <EmptyState title={t('workload.nothing-waits')} /> : <CardList items={items} />}
    </Card>
  )
}

interface WorkloadProps {
  readonly staff: readonly LoadLine[]
  readonly posts: readonly PostLine[]
}

function Workload({ staff, posts }: WorkloadProps) {
  const t = useT(messages)
  const items = staff.map(({ accountId, name, cases, isGone }) => ({
    title: cases === 0 ? name : <Link href={paths.cases(accountId)}>{name}</Link>,
    note: isGone ? t('workload.gone') : undefined,
    end: <StatusTag tone={isGone ? 'late' : 'neutral'}>{t('workload.cases', { n: cases })}</StatusTag>,
  }))
  return (
    <>
      <Step title={t('workload.title')} lead={t('workload.lead')} back="/home" />
      {items.length === 0 ? (
        <EmptyState title={t('workload.none')}>{t('workload.none-hint')}</EmptyState>
      ) : (
        <Card title={t('workload.staff')}>
          <CardList items={items} />
        </Card>
      )}
      <Posts posts={posts} />
    </>
  )
}

/** Who leads how many programmes; behind each name, the cases and the way to hand them over. */
export const workloadPage = page({
  path: paths.workload(),
  roles: rolesOf('workload'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('workload.title'),
    body: <Workload {...(await ask(showWorkload, {}))} {...(await ask(showPosts, {}))} />,
  }),
})
