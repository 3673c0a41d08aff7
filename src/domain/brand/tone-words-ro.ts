/** Romanian words that carry a tone, chosen and weighted by us: folded stems, `$` ends a whole word. */
export const romanianToneWords: Readonly<Record<string, string>> = {
  '3': `
    bucuria excelent minunat superb extraordinar fantastic perfect genial exceptional iubesc ador$ adorabil splendid magnific incantat fericit fericire
    euforie euforic extaz bucurie senzational formidabil divin`,
  '2': `
    multumesc multumim multumit multumire bravo felicit frumos frumoas frumusete frumusica bucur recomand dragut minune super$ tare$ fain$ faina$ faine$
    placut place$ plac$ placea placere iubit iubire dragoste drag$ draga$ dragi$ mandru mandra mandri reusit grozav bun$ buna$ buni$ bune$ vesel amuz
    noroc sarbator entuzias incant optimis radem$ rade$ rad$ hohot chef$ petrec exuber jovial satisf relaxat implinit recunoscat gratitud binecuvant
    victori castigat campion haios superba dulce$ calm$ imbratis zambet zambi zambesc vis$ speranta mirific splend`,
  '1': `
    bine$ rapid usor corect interesant util sper$ sanatate pace$ succes castig liniste pozitiv merita ajut calitate ani$ speram haha lumin prieten soare
    craciun paste cadou concert vacanta primavar invins reus invingator buna`,
  '-1': `
    problem astept intarzi scump greu$ grea$ dificil lipsa lipses defect pacat obosit confuz regret plictis frig$ bolnav singur dor$ ingrijor greseal
    gresit pierd risc alarm grav$ grava$ grave$ mereu nimeni nimic uitat adio abandon despart nefast critic covid coronavirus infect spital politia dosar
    arest acuz ancheta atac amenda amenint pericol periculos panica incendiu cutremur inundat explozi accident criz infrange esec`,
  '-2': `
    prost$ proasta prosti$ prostie slab$ slaba dezamag enerv furios furioas furie furia furi$ supar trist nasol urat rau$ rea$ rele$ rusine inutil minciun
    mincin hot$ hoti$ hotii hotie teapa jaf$ ura$ urasc urand plang plans lacrim moarte mort$ morti$ murit moara moare muri$ murim corupt incompetent
    nesimti dezastr durere doare dureros dureroas penal$ penali jegos scarba spaima speri groaz panicat frica teama teme$ temut temeri ingrozi manie
    manios nervi$ nervos nervoas revolt indign scandal irita turbat turbare isteri infuri frustr agresiv viol$ violat violenta anxiet anxios inspaim
    teroare teroriz terif infric amar deprim depres melancol nefericit necaj jale doliu indoli indurer sufer disper decedat deces tragedi tragic ucis
    ucide omor crima sinucid jigni insult bataie batut injur ipocrit lasi$ tradat tradare dispret oroare fiori cosciug inmormant condoleant orfan vaduv`,
  '-3': `
    groaznic oribil ingrozitor jalnic mizerabil mizerie dezgust cosmar idiot cretin imbecil tampit gunoi$ cacat muie pula rahat bou$ criminal pizda fut$
    futu fute dracu naiba nenoroc jeg$ curva`,
};
