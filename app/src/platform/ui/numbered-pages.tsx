import { Pagination } from './nav-parts.tsx'

const MOST = 1000

/** The page that the address asks for; the first when it names none. */
export function pageNumber(text: string | undefined): number {
  const n = Number(text ?? '1')
  return Number.isInteger(n) && n >= 1 && n <= MOST ? n : 1
}

/** Earlier and later pages of a numbered list; `keep` are the filters of the list, empty ones are left out. */
export function NumberedPages({
  path,
  keep,
  page,
  pages,
}: {
  path: string
  keep: Readonly<Record<string, string>>
  page: number
  pages: number
}) {
  const kept = Object.entries(keep).filter(([, value]) => value !== '')
  const at = (n: number) => `${path}?${new URLSearchParams([...kept, ['page', String(n)]])}`
  return (
    <Pagination
      previous={page > 1 ? at(Math.min(page - 1, pages)) : undefined}
      next={page < pages ? at(page + 1) : undefined}
      note={`${page} / ${pages}`}
    />
  )
}
