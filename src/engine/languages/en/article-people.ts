import type { ArticlePeopleWords } from '../language.ts';
import { wordSet } from './word-set.ts';

export const ARTICLE_PEOPLE: ArticlePeopleWords = {
  sharedRoles: wordSet(
    'adviser advisor agent anchor broadcaster broker conservative consultant counsel democrat designer donor driver expert guard host investor leader liberal lobbyist major manager member militant model opponent owner parent partner private producer republican rival socialist sponsor star trader veteran worker',
  ),
  sites: wordSet('airport airfield airbase stadium hospital clinic barracks university museum cemetery'),
  placed: wordSet('in at from to into near outside around across throughout inside through via'),
  firmEnds: wordSet('co company sons brothers bros partners associates'),
  standings: wordSet('won lost points'),
};
