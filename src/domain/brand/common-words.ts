import { foldTerm } from './fold';

/**
 * Everyday words of five languages that companies and products also like to be called: our own choice. A name that is one of them needs
 * context to be believed.
 */
const words = `
  apple amazon orange delta target visa shell gap oracle mars dove subway sprint chase discover boost metro virgin united southwest spirit frontier
  alliance first national general standard public express post mail times sun star mirror guardian independent telegraph observer economist
  nature science time life people fortune money wired variety vice vox slate atlantic hill politico axios quartz recode verge
  square stripe slack zoom teams word excel outlook access office windows edge surface box dropbox drive notion linear signal telegram
  meta alphabet twitch snap bumble tinder hinge match lift bolt lime bird glory swift rust ruby go java python basic scratch unity
  puma champion jaguar ram dodge beetle golf polo passat focus fiesta escape explorer ranger civic accord pilot leaf note juke sunny seat smart mini
  monster red bull coke sprite fanta tide gain dawn joy ivory bounce bounty crest always ace vanish finish spark
  pearl horizon summit pioneer crown royal imperial eagle falcon tiger lion bear wolf fox panda dolphin swan robin raven
  sky cloud rain storm thunder wave ocean river lake forest field garden rose lotus lily iris jasmine olive lemon mango peach
  bridge gate tower castle house home door window key lock shield anchor compass arrow bow sword
  city town village market store shop bank trust union fidelity prudential progressive liberty freedom patriot nationwide
  next new look island boots iceland three o2 ee plus max pro prime one air
  nova atlas titan apollo athena mercury saturn venus jupiter neptune orbit comet galaxy cosmos
  mac pixel echo alexa kindle fire ring nest switch steam halo doom quake craft
  police senate congress labour conservative liberal green reform
  diena vakars rits laiks vieta sakums saule zvaigzne jura upe tilts vards veids solis dzive pasaule valsts tauta sports kultura
  ozols berzs liepa zeme gaisma prieks laime drogas druva sirds lauks plavas maja majas centrs forums
  dagen nytt tid verden vekst fremtid hjem hjemmet tiden posten kiwi extra spar meny norge nord sor kraft lyn sol
  ruter vy finn eie flink klar varme lys spor
  adevarul libertatea gandul ziua timpul viata lumea soare luna stea muntele orizont capital banca posta electrica romana
  апельсин магнит лента пятерочка перекресток дикси связной билайн мегафон точка открытие возрождение победа россия
  заря звезда мир время правда труд огонек спутник почта банк дом дельта восход альфа вымпел аврора
`;

const common: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(foldTerm));

/** Whether a name by itself says little: a common word, one or two letters, or digits alone. `the` and its like are passed over. */
export function isCommonWord(name: string): boolean {
  const folded = foldTerm(name).replace(/^(?:the|den|det|a|an) /, '');
  return common.has(folded) || folded.length <= 2 || /^[\d\s.]+$/.test(folded);
}
