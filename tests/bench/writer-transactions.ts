import { TRANSACTIONS } from './transactions-channel.ts';
import { watchTransactions } from './watch-transactions.ts';

// Put behind the writer's own script: answers whoever asks how long the longest transaction took, in ms.

const longest = watchTransactions();
const channel = new BroadcastChannel(TRANSACTIONS);
channel.addEventListener('message', ({ data }) => {
  if (data === 'longest?') channel.postMessage({ longest: longest() });
});
