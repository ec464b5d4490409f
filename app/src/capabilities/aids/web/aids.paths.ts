const child = (personId: string) => `/aids/children/${personId}`
const order = (orderId: string) => `/aids/orders/${orderId}`
const supply = (orderId: string) => `/aids/supply/${orderId}`
const department = (orderId: string) => `/aids/department/${orderId}`

/** Addresses of aids and sanatorium care, without the language. */
export const paths = {
  catalogue: () => '/aids',
  routes: () => '/aids/routes',
  item: (key: string) => `/aids/items/${key}`,
  child,
  ask: (personId: string, route: string) => `${child(personId)}/ask/${route}`,
  withdrawNeed: (personId: string) => `${child(personId)}/withdraw`,
  answerOffer: (personId: string) => `${child(personId)}/offer`,
  leaveQueue: (personId: string) => `${child(personId)}/leave`,
  line: (personId: string) => `${child(personId)}/line`,
  placeOrder: (needId: string) => `/aids/needs/${needId}/order`,
  apply: (needId: string) => `/aids/needs/${needId}/sanatorium`,
  order,
  sendBack: (orderId: string) => `${order(orderId)}/send-back`,
  cancel: (orderId: string) => `${order(orderId)}/cancel`,
  choose: (orderId: string) => `${order(orderId)}/supplier`,
  commission: (orderId: string) => `${order(orderId)}/commission`,
  stay: (voucherId: string) => `/aids/vouchers/${voucherId}`,
  desk: () => '/aids/desk',
  need: (needId: string) => `/aids/desk/${needId}`,
  supplies: (state?: string) => (state === undefined ? '/aids/supply' : `/aids/supply?state=${state}`),
  supply,
  decline: (orderId: string) => `${supply(orderId)}/decline`,
  deliver: (orderId: string) => `${supply(orderId)}/delivery`,
  offers: () => '/aids/offers',
  conclusions: () => '/aids/commission',
  conclude: (orderId: string) => `/aids/commission/${orderId}`,
  departments: (tab?: string) => (tab === undefined ? '/aids/department' : `/aids/department?tab=${tab}`),
  department,
  toCommission: (orderId: string) => `${department(orderId)}/commission`,
  queue: (route?: string) => (route === undefined ? '/aids/queue' : `/aids/queue?route=${route}`),
} as const
