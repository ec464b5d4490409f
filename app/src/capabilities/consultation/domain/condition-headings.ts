/** The six headings of special conditions: Law 343, 1(1). */
export const CONDITION_HEADINGS = [
  'curricula',
  'methods',
  'means',
  'environment',
  'accompaniment',
  'services',
] as const
export type ConditionHeading = (typeof CONDITION_HEADINGS)[number]
