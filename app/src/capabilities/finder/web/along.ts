import { RECIPIENT_CATEGORIES } from '@tirek/law'

/** What goes along from the list: the settlement from which distances are counted, and for whom the waiting is told. */
export type Along = { readonly near: string; readonly category: string }

/** What the address carries; a category that does not exist is left out. */
export function readAlong(query: Readonly<Record<string, string>>): Along {
  const { near = '', category = '' } = query
  return { near, category: RECIPIENT_CATEGORIES.some((one) => String(one) === category) ? category : '' }
}

/** The same as a question, without what is not asked. */
export function askedAlong({ near, category }: Along) {
  return { ...(near === '' ? {} : { near }), ...(category === '' ? {} : { category }) }
}

const OF_REQUEST = /^\/placement\/requests\/[0-9a-f-]{36}(\/[0-9a-z-]+){0,2}$/

/** The page of a request from which somebody has come to an organisation; no other address is ever gone back to. */
export function cameFrom({ from = '' }: Readonly<Record<string, string>>): string | undefined {
  return OF_REQUEST.test(from) ? from : undefined
}
