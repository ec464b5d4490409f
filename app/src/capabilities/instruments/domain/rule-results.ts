/** What a rule of an instrument may lead to; that a screening was refused or not completed is no matter of a score. */
export const RULE_RESULTS = ['risk', 'no-risk'] as const
