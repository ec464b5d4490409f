import { useView } from '#platform/i18n/view.ts'
import { withQuery } from './link.tsx'
import { Pagination } from './nav-parts.tsx'

const MOST = 1000

/** The page that the address asks for; the first when it names none. */
export function pageNumber(text: string | undefined): number {
  const n = Number(text ?? '1')
  return Number.isInteger(n) && n >= 1 && n <= MOST ? n : 1
}

/** Earlier and later pages of a numbered list; the filters of the address stay. */
export function NumberedPages({ page, pages }: { page: number; pages: number }) {
  const { path } = useView()
  const at = (n: number) => withQuery(path, { page: n === 1 ? undefined : String(n) })
  return (
    <Pagination
      previous={page > 1 ? at(Math.min(page - 1, pages)) : undefined}
      next={page < pages ? at(page + 1) : undefined}
      note={`${page} / ${pages}`}
    />
  )
}
