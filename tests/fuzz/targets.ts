import { engineTarget } from './engine.ts';
import { filesTarget } from './files.ts';
import { type FuzzTarget, fuzz } from './fuzzing.ts';
import { packsTarget } from './packs.ts';
import { pagesTarget } from './pages.ts';
import { routerTarget } from './router.ts';
import { writerRequestsTarget } from './writer-requests.ts';

type Until = Parameters<typeof fuzz>[2];

/** A run of one target, whatever its inputs are. */
const runOf =
  <Input>(target: FuzzTarget<Input>) =>
  (seed: number, until: Until): Promise<number> =>
    fuzz(target, seed, until);

/** What is fuzzed, by name. */
export const TARGETS: Readonly<Record<string, (seed: number, until: Until) => Promise<number>>> = {
  'the message router': async (seed, until) => runOf(await routerTarget())(seed, until),
  'the writer’s requests': runOf(writerRequestsTarget),
  'the pack reader': runOf(packsTarget),
  'the extraction': runOf(pagesTarget),
  'the importer': async (seed, until) => runOf(await filesTarget())(seed, until),
  'the engine': runOf(engineTarget),
};
