/** Addresses of the pages, without the language. */
export const paths = {
  state: () => '/channels',
  report: () => '/channels/reconciliation',
  daysCsv: () => '/channels/reconciliation/days.csv',
  oddCsv: () => '/channels/reconciliation/differences.csv',
  catalogue: () => '/channels/catalogue',
  sandbox: () => '/sandbox/channels',
} as const
