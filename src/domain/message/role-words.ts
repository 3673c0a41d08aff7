const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Local parts of machines: nobody reads them, whoever owns the domain. Written without separators. */
export const machineWords = words(`
  noreply donotreply dontreply nepasrepondre keineantwort neatbildet ikkesvar svarikke nuraspunde neotvechat noanswer
  mailerdaemon postmaster bounce bounces daemon robot bot automailer automated autoreply mailer notify notification notifications
  alert alerts system root hostmaster webmaster abuse newsletter newsletters nyhetsbrev jaunumi rassylka unsubscribe listserv
  majordomo calendarnotification digest reminders
`);

/** Local parts that a team or an office shares, in English, Latvian, Norwegian, Romanian, Russian and German. */
export const sharedWords = words(`
  info information contact contacts contactus office admin administrator administration support helpdesk help service services servicedesk
  customerservice customercare customersupport care sales order orders shop store booking bookings reservation reservations billing
  invoice invoices accounts accounting accountspayable accountsreceivable payroll finance payments hr jobs job career careers
  recruiting recruitment hiring marketing press media pr news legal privacy dpo gdpr compliance security events event team hello hi
  hey mail email post inbox general enquiries inquiries enquiry inquiry feedback reception secretary secretariat partners partnership
  partnerships procurement purchasing tender tenders logistics warehouse export import it ithelpdesk tech technical welcome community
  birojs birojas klienti klientuserviss klientuapkalposana pasts epasts kanceleja gramatvediba rekini pardosana atbalsts palidziba
  veikals personals personalvadiba administracija sekretare zinas
  kontakt kontor kundeservice kundesenter salg ordre faktura regnskap okonomi postmottak resepsjon firmapost stotte presse jobb
  birou contabilitate vanzari comenzi facturi suport relatii clienti secretariat resurseumane angajari juridic comercial
  buh buhgalter buhgalteria bukh ofis prodazhi zakaz zakazy podderzhka kadry priemnaya sekretar otdel otdelkadrov sklad klient
  buero buro vertrieb rechnung rechnungen buchhaltung bestellung verkauf kundendienst personal einkauf bewerbung
`);

/** Of the shared words those that also make a shared address when they stand last (`riga-office`). */
export const trailingSharedWords = words(`
  info support helpdesk office sales billing team birojs atbalsts kundeservice kontor birou suport ofis buero
`);

/** Words of a display name that speak for a group or a machine. */
export const groupNameWords = words(`
  team support service services newsletter noreply notifications alerts helpdesk office billing sales marketing accounts department
  dept desk customer info reception komanda birojs klientu serviss atbalsts gramatvediba kundeservice kundesenter avdeling echipa
  suport birou departament redakcija redaksjon отдел служба поддержка поддержки команда офис бухгалтерия рассылка приемная
`);
