/** Where the watched writer is asked for its longest transaction. */
export const TRANSACTIONS = 'transactions of the writer';
