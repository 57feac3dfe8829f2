import { wordSet } from './word-set.ts';

/** Family names of East Asia, which stand before the given one: "Park Jin-woo", "Chen Hui-lan". Folded; the most frequent ones. */
export const FAMILY_NAMES_FIRST = wordSet(
  `kim lee yi rhee park pak bak choi choe jung jeong chung chong kang gang cho jo yoon yun jang chang lim im rim han oh seo suh so
shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo hong jeon jun chun ko koh go moon mun son sohn bae pae paik baek ha
nam noh roh no heo huh hur shim sim kwak gwak sung seong cha joo chu ju woo na ra min jin ji um eom won cheon bang byun
byeon tak do myung gil suk seok sun sul pyo ma wi ban gi ki tae chae ok in maeng`,
  `wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang feng deng cao peng
zeng xiao tian dong pan yuan cai jiang du ye cheng wei su lu ding ren shen yao cui tsai chiang lien ng wong chan cheung lam
leung lau ho tsang kwok yip mak chow chu fung siu tse yeung kwan hui szeto tsui tam lai chau chui hsu hsieh hsiao hung kao
ku kuo lo pai shih su tseng tu weng yen yeh ong tan goh koh teo toh lim quah sia loh`,
);
