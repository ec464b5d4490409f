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
