import { type Item, isQuestion, walk } from '@tirek/questionnaire'

/** So many questions still stand on one page. */
const MOST_ON_A_PAGE = 12

const isGroup = ({ type }: Item) => type === 'group'

function addTo(pages: readonly (readonly Item[])[], item: Item): readonly (readonly Item[])[] {
  const last = pages.at(-1)
  const isNew = last === undefined || isGroup(item) || last.some(isGroup)
  return isNew ? [...pages, [item]] : [...pages.slice(0, -1), [...last, item]]
}

/** The items of each page: a short questionnaire stands on one, a long one has a page for each group. */
export function pagesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const questions = walk(items).filter(isQuestion).length
  if (questions <= MOST_ON_A_PAGE || !items.some(isGroup)) return [items]
  return items.reduce(addTo, [] as readonly (readonly Item[])[])
}
