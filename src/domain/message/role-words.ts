const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Local parts of machines: nobody reads them, whoever owns the domain. Written without separators. */
export const machineWords = words(`
  noreply donotreply dontreply nepasrepondre keineantwort neatbildet ikkesvar svarikke nuraspunde neotvechat noanswer
  mailerdaemon postmaster bounce bounces daemon robot bot automailer automated autoreply mailer notify notification notifications
  naoresponda naoresponder noresponder noresponda neatbildiet neatbildetuz ikkebesvar besvarikke nuraspundeti anuseraspunde neotvechaite neotvechaj
  reply replies alert alerts system root hostmaster webmaster abuse newsletter newsletters nyhetsbrev jaunumi rassylka unsubscribe listserv
  majordomo calendarnotification digest reminders
`);

/** Local parts that a team or an office shares, in English, Latvian, Norwegian, Romanian, Russian and German; Cyrillic ones without marks. */
export const sharedWords = words(`
  info information contact contacts contactus office admin administrator administration support helpdesk help service services servicedesk
  customerservice customercare customersupport care sales order orders shop store booking bookings reservation reservations billing
  invoice invoices accounts accounting accountspayable accountsreceivable payroll finance payments hr jobs job career careers
  recruiting recruitment hiring marketing press media pr news legal privacy dpo gdpr compliance security events event team hello hi
  hey mail email post inbox general enquiries inquiries enquiry inquiry feedback reception secretary secretariat partners partnership
  partnerships procurement purchasing tender tenders logistics warehouse export import it ithelpdesk tech technical welcome community
  management board tickets ticket returns shipping dispatch facilities frontdesk concierge investors investorrelations treasury updates office365
  pasutijumi pasutijums serviss tehniskais atsauksmes vakances cv sekretariats dokumenti lietvediba valde jurists juridiska juridiskais juristi
  internetveikals noliktava piegade rezervacijas redakcija uznemsana registratura iepirkumi
  birojs birojas klienti klientuserviss klientuapkalposana pasts epasts kanceleja gramatvediba rekini pardosana atbalsts palidziba
  veikals personals personalvadiba administracija sekretare zinas
  fakturamottak fakturaer okonomiavdeling ekonomi lonn bestilling bestillinger innkjop kundekontakt hjelp hjelpesenter resepsjonen rekruttering
  redaksjon redaksjonen butikk nettbutikk styret sentralbord personvern
  kontakt kontor kundeservice kundesenter salg ordre faktura regnskap okonomi postmottak resepsjon firmapost stotte presse jobb
  achizitii asistenta relatiiclienti rezervari presa redactie redactia cariere recrutare depozit magazin registratura salarizare facturare
  relatiipublice protectiadatelor livrari logistica
  birou contabilitate vanzari comenzi facturi suport relatii clienti secretariat resurseumane angajari juridic comercial
  bukhgalteria bukhgalteriya buhgalteriya glavbuh zakupki sbyt snab snabzhenie pomosch rabota vakansii rezume kancelyaria kantselyariya dostavka
  reklama pressa redakcia redaktsiya tehpodderzhka kontakty pochta
  бухгалтерия поддержка продажи продаж заказ заказы инфо почта приемная кадры офис отдел контакты доставка закупки реклама пресса редакция
  канцелярия секретарь склад справка сервис
  buh buhgalter buhgalteria bukh ofis prodazhi zakaz zakazy podderzhka kadry priemnaya sekretar otdel otdelkadrov sklad klient
  buero buro vertrieb rechnung rechnungen buchhaltung bestellung verkauf kundendienst personal einkauf bewerbung
`);

/** Of the shared words those that also make a shared address when they stand last (`riga-office`). */
export const trailingSharedWords = words(`
  info support helpdesk office sales billing team birojs atbalsts kundeservice kontor birou suport ofis buero
`);

/** Words of a display name that speak for a group or a machine, without marks. */
export const groupNameWords = words(`
  team support service services newsletter noreply notifications alerts helpdesk office billing sales marketing accounts department
  dept desk customer info reception komanda birojs klientu serviss atbalsts gramatvediba kundeservice kundesenter avdeling echipa
  newsroom helpline hotline redaksjonen resepsjonen avdelingen grupa lietvediba administracija sekretariats sekretariat nodala redakcija
  biroul echipei redactia registratura regnskapsavdelingen kundestotte бухгалтерии канцелярия регистратура редакция кадров
  suport birou departament redakcija redaksjon отдел служба поддержка поддержки команда офис бухгалтерия рассылка приемная
`);

/**
 * Legal forms as firms write them before or behind their name. Not those of one person's own firm (IK, ENK, PFA, ИП), which bear the
 * person's name.
 */
export const firmForms = words(`
  SIA AS PS KS ASA ANS DA NUF SRL S.R.L. S.R.L SA S.A. SCS ООО ОАО ЗАО ПАО АО ТОО ГУП МУП НКО Inc Inc. Ltd Ltd. Limited LLC LLP PLC plc Corp Corp.
  GmbH AG KG SE UG OY Oy Oyj AB BV B.V. NV N.V. SpA S.p.A. SARL SAS s.r.o. a.s. d.o.o. UAB OÜ Kft. ApS A/S Sp.z.o.o. Pty Pte
`);
