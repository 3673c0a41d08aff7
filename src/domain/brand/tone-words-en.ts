/** English words that carry a tone, chosen and weighted by us: folded stems, `$` ends a whole word. */
export const englishToneWords: Readonly<Record<string, string>> = {
  '3': `
    love$ loved$ loves$ loving$ amazing amazed awesome excellent fantastic outstanding perfect brilliant incredible superb best$ thrilled delighted
    wonderful phenomenal flawless magnificent stunning spectacular fabulous exceptional ecstatic stellar marvelous marvellous breathtaking unforgettable
    impeccable obsessed masterpiece`,
  '2': `
    great$ greatest greatness thank$ thanks$ thankyou thx$ ty$ tysm$ thankful grateful happy$ happier happiest happily happiness glad enjoy excited
    exciting excitement beautiful gorgeous impressed impressive recommend congrat kudos win$ won$ winner winning fun$ favorite favourite fav$ fave$ yay$
    blessed proud lovely helpful pleasure pleasant pleased appreciate appreciation hilarious adorable sweet$ sweetest epic$ legend$ legendary props$ bravo
    woohoo hooray hurray elegant charming joy$ joyful pumped hyped psyched stoked dope$ lit$ classy generous inspir genius talented hero$ heroes champion
    celebrat victory triumph grin$ hugs xoxo heaven delicious tasty yummy yum$ rocks$ rocked rockin rad$ superstar spotless seamless effortless courteous
    attentive polite welcoming wins trustworthy heartwarming uplifting cheers bless$ romantic sexy$ handsome cutest bliss phenom satisf happybirthday`,
  '1': `
    good$ goodness better$ nice$ nicely nicer nicest cool$ cooler coolest like$ likes$ liked$ well$ hope$ hopes$ hoping hopeful easy easier easily smooth
    fast$ faster quick prompt friendly reliable works$ worth solved fixed improve support$ supportive congratulations interesting intriguing pretty$
    ready$ cute smile smiling welcome agree success safe$ safely fresh$ wow$ haha lol$ finally strong$ stronger top$ popular clean$ calm$ peace$ peaceful
    relax comfy comfort cozy luck$ lucky wish$ gift$ treat$ bonus free$ rest$ sunny kind$ kindly honest fair$ brave$ smart$ clever rich$ bright shine
    shining special$ magic trust$ upgrade$ upgraded resolved helped helping responsive convenient affordable bargain birthday party$ dance laugh sweetie
    deserve solid$ decent eager anticipat warm$ gain$ gains$ positive progress`,
  '-1': `
    problem issue$ issues$ slow$ slower slowest wait$ waiting$ waited late$ delay confus hard$ difficult expensive overpriced cost$ costs$ miss$ missed
    missing tired tiring sorry unfortunately wrong$ wrongly lack lost$ lose$ loses$ losing loser cry$ cries$ crying stuck$ bug$ bugs$ buggy error down$
    hour$ hours$ hold$ never$ bored boring sick$ against fear$ fears$ risk warn cancel$ refund complain concern critic weird sad$ nobody nothing$ unable
    cannot unsure unclear doubt regret excuse$ excuses$ blame$ blames fault$ faulty odd$ strange awkward tough$ troubl struggl stress tense$ worry worried
    worries anxious nervous lonely alone$ hungry headache ache$ aching cough flu$ cold$ freezing rain$ exhaust sleepy bitter bland stale cheap$ shoddy
    flimsy sketchy suspicious unhappy unsafe unfair unwanted unexpected unlucky unresolved unanswered unhelpful incorrect inconvenien inaccurate
    incomplete mislead denied deny$ denies decline refuse refusing reject oppose protest debt fee$ fees$ charge$ charged overcharge bill$ tax$ banned ban$
    illegal guilty arrest injured injury crisis threat danger dead$ dying leave$ left$ quit$ quits drop$ dropped fell$ hurt$ enough$ sigh ugh$ meh$ nope$
    hmm$ grr damn$ darn`,
  '-2': `
    bad$ badly worse fail$ fails$ failed failing failure broken broke$ breaks annoy disappoint frustrat rude$ rudest poor$ poorly poorest sadly saddest
    sadness angry anger upset cancelled canceled canceling cancelling cancellation unacceptable ridiculous useless stupid hate$ hates$ hating hater suck$
    sucks$ sucked sucking ruin hell$ crap$ crappy shame ashamed death killed kill$ kills$ killing killer murder attack scam lie$ lied$ lies$ liar lying
    ignore ignoring terror hurts pain$ painful pains racist racism sexist evil ugly ugliest idiot dumb dirty filthy outage crash mess$ messed messy
    messing wtf$ smh$ ffs$ fml$ fuck$ fucking fucked bullshit shit$ shitty ass$ asshole bitch pathetic lousy lame$ nasty gross$ grossly creepy cruel
    disrespect unprofessional unreliable incompeten inept dishonest deceiv corrupt greed thief thieves theft steal$ steals stolen robbed rob$ rip$ ripoff
    cheat fraudul damage damaging destroy wreck waste$ wasted wasting joke$ nonsense rubbish junk$ fake$ hypocri coward jealous bully bullied abuse
    abusive insult offend offensive heartbr depress miserable misery suffer tragic tragedy disast disturbing sickening insane$ clueless careless neglect
    mistreat fiasco catastroph fedup defective malfunction glitch unbearable intolerable unusable unforgivable inexcusable dreadful atroc appall violence
    violent war$ rape victim cancer died$ dies$ hatred sob$ sobbing tears$ sucky bs$ stfu$ dammit damnit goddamn`,
  '-3': `
    worst$ terrible terribly horrible horribly horrid horrendous awful disgust disgrace nightmare hated$ garbage trash$ trashy appalling atrocious abysmal
    pissed furious outrage fraud scammer stole despise despicable loathe vile$ repulsive infuriat livid dreadfully`,
};
