/** Addresses of the pages, without the language. */
export const paths = {
  start: () => '/kiosk',
  terminals: () => '/kiosk/terminals',
  switchOne: (terminalId: string) => `/kiosk/terminals/${terminalId}/switch`,
  beginByWord: (terminalId: string) => `/kiosk/terminals/${terminalId}/help`,
  calls: () => '/kiosk/calls',
  beginHelp: (helpId: string) => `/kiosk/calls/${helpId}/begin`,
  sign: (helpId: string) => `/kiosk/calls/${helpId}`,
  askHelp: () => '/kiosk/ask-help',
  declineHelp: () => '/kiosk/decline-help',
  myHelp: () => '/kiosk/my-help',
  home: () => '/home',
  easyHome: () => '/home/easy',
  placement: () => '/placement',
  notices: (personId: string) => `/people/${personId}/notices`,
  find: () => '/find',
  signIn: () => '/sign-in?to=/kiosk',
} as const
