import { type Item, isQuestion, walk } from './model.ts'

/** So many questions still stand on one page. */
const MOST_ON_A_PAGE = 12

const isGroup = ({ type }: Item) => type === 'group'

type Pages = readonly (readonly Item[])[]

function addTo(pages: Pages, item: Item): Pages {
  const last = pages.at(-1)
  const isNew = last === undefined || isGroup(item) || last.some(isGroup)
  return isNew ? [...pages, [item]] : [...pages.slice(0, -1), [...last, item]]
}

/** The items of each page: a short questionnaire stands on one, a long one has a page for each group. */
export function pagesOf(items: readonly Item[]): Pages {
  const questions = walk(items).filter(isQuestion).length
  if (questions <= MOST_ON_A_PAGE || !items.some(isGroup)) return [items]
  return items.reduce<Pages>(addTo, [])
}
