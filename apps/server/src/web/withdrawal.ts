import type { Article, Withdrawal } from '@dateline/core'

/** Whether the store gave the notice of a killed article, which has no text. */
export function isWithdrawal(item: Article | Withdrawal | undefined): item is Withdrawal {
  return item?.status === 'canceled'
}
