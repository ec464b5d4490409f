import type { Action, Page } from '#platform/http/page.ts'

/** Pages of the programme. */
export const pages: readonly Page[] = []

/** Forms of the programme. */
export const actions: readonly Action[] = []
