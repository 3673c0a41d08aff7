/** How somebody says that a job is over. `own`: of oneself; `other`: of somebody who must be named as the writer of the mail. */
interface DeparturePhrase {
  readonly pattern: RegExp;
  readonly whose: 'own' | 'other';
  /** What must stand beside it: whom the person left (behind, or in Latvian also before), or the last day. */
  readonly needs: 'employer' | 'day' | 'nothing';
}

const own = (pattern: RegExp, needs: DeparturePhrase['needs'] = 'employer'): DeparturePhrase => ({
  pattern,
  whose: 'own',
  needs,
});
const other = (pattern: RegExp, needs: DeparturePhrase['needs'] = 'employer'): DeparturePhrase => ({
  pattern,
  whose: 'other',
  needs,
});

/** Ours, in the five languages; marks that people leave out are optional. */
export const departurePhrases: readonly DeparturePhrase[] = [
  // English
  own(
    /(?<![\p{L}'])I(?:['’]m| am) no longer (?:working |employed |a part |part |an employee |a member of staff )?(?=(?:at|with|by|for|of|here)\b)/iu,
  ),
  own(/(?<![\p{L}'])I (?:no longer work|do not work|don['’]t work) (?=(?:at|with|for|here)\b)/iu),
  own(/(?<![\p{L}'])I(?:['’]ve| have) (?:now |recently |since |already )?left(?= )/iu),
  own(/(?<![\p{L}'])I(?:['’]ve| have) (?:now |recently )?(?:retired|resigned)(?= from\b)/iu),
  own(/(?<!\p{L})my last (?:working )?day (?=.{0,60}(?:was|is|will be)\b)/iu, 'day'),
  other(/(?<!\p{L})is no longer (?:working |employed |a part |part |an employee )?(?=(?:at|with|by|for|of|here)\b)/iu),
  other(/(?<!\p{L})(?:no longer works|does not work|doesn['’]t work) (?=(?:at|with|for|here)\b)/iu),
  other(/(?<!\p{L})has (?:now |recently |since )?(?:left|retired from|resigned from)(?= )/iu),
  other(/(?<!\p{L})is no longer employed(?=\s*[.,;!]|\s*$)/iu, 'nothing'),
  // Latvian
  own(/(?<!\p{L})(?:vairs\s+nestr[aā]d[aā]ju|nestr[aā]d[aā]ju\s+vairs)(?!\p{L})/iu),
  own(/(?<!\p{L})esmu\s+(?:beidzis|beigusi|p[aā]rtraucis|p[aā]rtraukusi)\s+darb[ua](?:\s+attiec[iī]bas)?(?!\p{L})/iu),
  own(/(?<!\p{L})esmu\s+(?:aizg[aā]jis|aizg[aā]jusi)\s+no(?!\p{L})/iu),
  own(/(?<!\p{L})(?:manas\s+)?darba\s+attiec[iī]bas\s+(?=.{0,60}(?:izbeigtas|beigu[sš][aā]s|p[aā]rtrauktas))/iu),
  own(/(?<!\p{L})(?:mana\s+)?p[eē]d[eē]j[aā]\s+darba\s+diena(?!\p{L})/iu, 'day'),
  other(/(?<!\p{L})(?:vairs\s+nestr[aā]d[aā]|nestr[aā]d[aā]\s+vairs)(?!\p{L})/iu),
  other(/(?<!\p{L})ir\s+(?:beidzis|beigusi|p[aā]rtraucis|p[aā]rtraukusi)\s+darb[ua](?:\s+attiec[iī]bas)?(?!\p{L})/iu),
  // Norwegian
  own(/(?<!\p{L})(?:jeg|eg)\s+(?:jobber|arbeider|jobbar|arbeidar)\s+(?:dessverre\s+)?ikkj?e\s+leng(?:er|re)(?!\p{L})/iu),
  own(/(?<!\p{L})(?:jobber|arbeider)\s+jeg\s+ikke\s+lenger(?!\p{L})/iu),
  own(/(?<!\p{L})(?:jeg\s+har|har\s+jeg|eg\s+har)\s+(?:nå\s+)?slutt(?:et|a)(?!\p{L})(?!\s+(?:å|med)\s)/iu),
  own(/(?<!\p{L})(?:jeg\s+er|er\s+jeg)\s+ikke\s+lenger\s+(?:ansatt|tilsatt|en\s+del\s+av)(?!\p{L})/iu),
  own(/(?<!\p{L})min\s+siste\s+(?:arbeids)?dag(?!\p{L})/iu, 'day'),
  other(/(?<!\p{L})(?:jobber|arbeider)\s+(?:dessverre\s+)?ikke\s+lenger(?!\p{L})/iu),
  other(/(?<!\p{L})har\s+(?:nå\s+)?sluttet(?!\p{L})(?!\s+(?:å|med)\s)/iu),
  other(/(?<!\p{L})er\s+ikke\s+lenger\s+(?:ansatt|tilsatt)(?!\p{L})/iu),
  // Romanian
  own(/(?<!\p{L})nu\s+mai\s+lucrez(?!\p{L})/iu),
  own(/(?<!\p{L})nu\s+mai\s+(?:sunt\s+(?:angajat[aă]?|parte)|fac\s+parte)(?!\p{L})/iu),
  own(/(?<!\p{L})am\s+(?:p[aă]r[aă]sit|plecat\s+din|demisionat\s+din)(?!\p{L})/iu),
  own(/(?<!\p{L})mi-am\s+[iî]ncheiat\s+(?:activitatea|colaborarea|contractul)(?!\p{L})/iu),
  own(/(?<!\p{L})ultima\s+mea\s+zi(?:\s+de\s+(?:lucru|munc[aă]))?(?!\p{L})/iu, 'day'),
  other(/(?<!\p{L})nu\s+mai\s+(?:lucreaz[aă]|este\s+angajat[aă]?|face\s+parte)(?!\p{L})/iu),
  other(/(?<!\p{L})a\s+(?:p[aă]r[aă]sit|plecat\s+din)(?!\p{L})/iu),
  // Russian
  own(/(?<!\p{L})(?:больше|более|уже)\s+не\s+работаю(?!\p{L})/iu),
  own(/(?<!\p{L})(?:больше|более|уже)\s+не\s+являюсь\s+сотрудни(?:ком|цей)(?!\p{L})/iu),
  own(/(?<!\p{L})я\s+(?:уже\s+)?(?:уволил(?:ся|ась)|уш(?:[её]л|ла))\s+(?=из|с\s)/iu),
  own(/(?<!\p{L})я\s+(?:уже\s+)?покинула?(?!\p{L})/iu),
  own(/(?<!\p{L})мой\s+последний\s+рабочий\s+день(?!\p{L})/iu, 'day'),
  other(/(?<!\p{L})(?:больше|более|уже)\s+не\s+работает(?!\p{L})/iu),
  other(/(?<!\p{L})(?:больше|более|уже)\s+не\s+является\s+сотрудни(?:ком|цей)(?!\p{L})/iu),
  other(/(?<!\p{L})покинула?(?=\s+компани)/iu),
];

/** The employer without its name: "here", "the company", "uzņēmumā", "selskapet", "компании". */
export const plainEmployer =
  /^(?:\s|[,(]|at|with|by|for|of|from|in|la|din|în|in|al|a|i|hos|ved|fra|for|no|ar|из|в|с|de|hos|pe|pentru|nava)*(?:here|us|(?:the|this|our|my)\s+(?:company|organi[sz]ation|firm|agency|bank|university|institution|business|group|employer|school|hospital|municipality|ministry)|šeit|[sš]aj[aā]\s+(?:uz[nņ][eē]mum[aā]|iest[aā]d[eē]|organiz[aā]cij[aā])|(?:m[uū]su\s+)?(?:uz[nņ][eē]mum[aāu]|iest[aā]d[eēi]|organiz[aā]cij[aāu]|kompānij[aāu]|bank[aā]|uz[nņ][eē]muma)|her|oss|selskapet|bedriften|firmaet|virksomheten|kommunen|konsernet|organisasjonen|etaten|aici|(?:aceast[aă]\s+|cadrul\s+)?(?:compani[aeă]i?|firm[aăe]i?|organiza[tț]i[aei]+|societ[aă][tț](?:ii|ea)|institu[tț]i[aei]+|companie|firm[aă]|echipa\s+companiei)|здесь|тут|(?:наш(?:ей|у)|эт(?:ой|у)|данной)?\s*(?:компани[июя]|организаци[июя]|фирм[еуы]|учреждени[ие]))(?!\p{L})/iu;

/** What is left day by day, or is no employer: "left the office", "no longer work with spreadsheets". */
export const noEmployer =
  /^\s*(?:(?:at|with|for|on|in|from|i|på|la|în|pe|в|на|с|из|ar|pie|no)\s+)?(?:the\s+|my\s+|this\s+|our\s+)?(?:office|building|desk|home|room|meeting|team|project|department|account|mailing|task|topic|case|kontor|møte|hjem|team|prosjekt|avdeling|birou|cas[aă]|echip[aă](?!\s+companiei)|proiect|departament|офис|дом|отдел|проект|команд|biroj|projekt|komand|noda[lļ]|m[aā]j)/iu;

/** The person of whom an automatic text speaks, without a name. */
export const thisPerson =
  /(?<!\p{L})(?:this (?:employee|colleague|person|user|staff member)|the (?:employee|person|colleague|recipient|addressee|user|owner of this)|[sš](?:is|ī) (?:darbiniece|darbinieks|persona|adres[aā]ts)|darbiniek?s?|darbiniece|adres[aā]ts|(?:denne|den) (?:medarbeideren|personen|ansatte|brukeren)|mottakeren|vedkommende|aceast[aă] persoan[aă]|acest (?:angajat|coleg|utilizator)|persoana|angajatul|destinatarul|colega?|(?:этот|данный|указанный) (?:сотрудник|пользователь|адресат)|эта сотрудница|сотрудник|сотрудница|адресат|получатель|коллега)\s*$/iu;

/** Who says when they are back has not left. */
export const comesBack =
  /(?<!\p{L})(?:(?:i(?:'ll| will| am| shall)?|we) (?:be )?(?:back|return\p{L}*)|until i return|upon my return|when i(?:'m| am) back|on my return|atgriez[iī]\p{L}*|b[uū][sš]u atpaka[lļ]|(?:er|kommer) tilbake|tilbake (?:på|den|igjen|mandag|i)|(?:m[aă] [iî]ntorc|voi reveni|revin|m[aă] voi [iî]ntoarce)|вернусь|возвращаюсь|снова буду|буду на месте)(?!\p{L})/iu;

/** Sent to many: what it says is not about the writer. */
export const isSentToMany =
  /unsubscribe|view (?:this|it) in (?:your )?browser|atrakst[iī]ties no|meld deg av|avmeld|dezabon|отписаться|newsletter|jaunumu v[eē]stul|nyhetsbrev/iu;
