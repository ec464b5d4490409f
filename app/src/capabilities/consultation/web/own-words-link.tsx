import { useT } from '#platform/i18n/view.ts'
import { Link } from '#platform/ui/link.tsx'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'

/** A child's way to say in its own words what the consultation should know. */
export function OwnWordsLink({ personId }: { personId: string }) {
  const t = useT(messages)
  return <Link href={paths.ownWords(personId)}>{t('own.say')}</Link>
}
