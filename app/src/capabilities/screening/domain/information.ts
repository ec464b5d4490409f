/** Edition of the information pack that families get: the page `/screening/information`. */
export const PACK_VERSION = '1.0'

/** Languages of the pack. */
export const PACK_LANGUAGES = ['kk', 'ru', 'en'] as const

/** How the pack was given. */
export const INFORMATION_MEANS = ['in-person', 'printed', 'message'] as const
export type InformationMeans = (typeof INFORMATION_MEANS)[number]
