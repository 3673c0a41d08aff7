const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Titles, degrees and generations around a name, folded to lower-case letters. */
export const honorifics = words(`
  mr mrs ms miss mx sir dame lord lady dr prof professor doctor rev reverend fr ing eng dipl mag msc bsc ba ma mba mpa phd dphil md jd llm llb
  dds esq cpa cfa pmp cissp jr sr ii iii iv junior senior hon capt col gen lt maj sgt kungs kundze kgs kdze dz herr frau hr
  fru dna dl dnul dra drd conf lect asist гн гжа господин госпожа др проф кн дн ктн дтн кэн
`);

/** Small words inside a name that one form has and another leaves out. */
export const particles = words(`
  van von der den de da di du del della dos das do la le el al ul bin ibn bint ben abu af av zu zum zur ter ten te y e i och und and san
  st saint mac o d l
`);

/** Endings of patronymics, on folded text: the middle part that Russian and Ukrainian names have and their Latin forms mostly lack. */
export const patronymicEnding =
  /(?:ovich|evich|ovych|evych|ovics|evics|ovna|evna|ivna|ichna|inichna|ович|евич|йович|ьич|овна|евна|ична|івна|ївна)$/;

/** Where a display name ends and something else begins: `Anna Doe | Acme`, `Anna Doe @ Acme`, `Anna via LinkedIn`. */
export const nameEnd = /\s(?:[|•·/]|@|-|–|—|::|via|at|no|из|from|hos|la)\s.*$|\s@\S.*$/iu;
