/**
 * Our own words for what a post is about, folded: each is the beginning of a word, `$` ends a whole word, `_` stands for a space. Few on
 * purpose: an aspect is named only where the words leave little doubt.
 */
export interface AspectWords {
  /** Beginnings of questions that do without a question mark. */
  readonly question: string;
  /** Something does not work, did not come, was not answered. Plain dislike is a matter of tone. */
  readonly complaint: string;
  readonly praise: string;
  readonly service: string;
  readonly product: string;
}

export const aspectWords: Readonly<Record<string, AspectWords>> = {
  en: {
    question:
      'does_anyone_know does_anybody_know how_do_i how_can_i can_someone can_anyone could_you_please can_you_please any_idea_how',
    complaint:
      "still_waiting still_no waiting_for_hours on_hold not_working doesn't_work does_not_work doesnt_work isn't_working stopped_working won't_load keeps_crashing no_response no_reply no_answer never_replied never_answered never_again nobody_answers overcharged charged_twice ripped_off rip-off$ want_a_refund want_my_money unacceptable unresponsive is_broken is_down$ let_down customer_service_is_terrible waste_of_money waste_of_time",
    praise:
      'thank_you_so_much thanks_so_much great_service great_support great_job well_done highly_recommend kudos love_how love_the love_this impressed_by so_impressed made_my_day best_service shout_out shoutout',
    service:
      'customer_service support_team helpdesk help_desk hotline call_cent$ call_center support_line your_staff the_staff your_team delivery courier refund invoice billing on_hold waiting_time',
    product:
      'quality app$ update$ battery bug$ bugs$ crash feature version interface defect broke$ broken$ website login$ packaging',
  },
  lv: {
    question: 'vai_kads_zina kads_zina kur_var ka_var$ ka_lai$ vai_var$ vai_ir$ vai_jus$ vai_jums ludzu_pasakiet',
    complaint:
      'nestrada nedarbojas neatbild nav_atbild joprojam_gaid vel_joprojam jau_stundu nepienaca nav_pienac nevar_sazvanit nevaru_sazvanit nevar_ielogot nevaru_ielogot kauns_par nekad_vairs naudu_atpakal atmaksajiet sabojat salauzts salauzt krapsan sudzib nepienemam',
    praise:
      'liels_paldies milzigs_paldies paldies_par iesaku_visiem no_sirds_iesaku lieliska_apkalp lielisks_serviss super_apkalp malaci teicama_apkalp',
    service:
      'apkalposan klientu_apkalp klientu_serviss serviss$ servisu$ darbiniek konsultant kurjer piegad rekin atbalsta_dien zvanu_centr',
    product: 'kvalitat lietotn aplikacij akumulator kluda$ kludas$ versij atjauninajum majaslap iepakojum defekt brak$',
  },
  nb: {
    question: 'er_det_noen_som_vet noen_som_vet hvordan_kan hvordan_far kan_noen kan_dere er_det_mulig lurer_pa_om',
    complaint:
      'fungerer_ikke virker_ikke funker_ikke venter_fortsatt fortsatt_ikke ikke_fatt_svar far_ikke_svar ingen_svar svarer_ikke far_ikke_logget aldri_mer aldri_igjen pengene_tilbake klage$ klager$ reklam odelagt sluttet_a_virke uakseptabel',
    praise:
      'tusen_takk takk_for_god takk_for_rask kjempebra veldig_fornoyd superfornoyd anbefales$ anbefaler$ god_service utmerket_service bra_jobb',
    service:
      'kundeservice kundebehandl kundesenter betjening service$ support$ ansatte levering leveranse faktura budbil ventetid',
    product: 'kvalitet appen$ app$ batteri feil_pa versjon oppdatering nettside emballasje lydkvalitet bildekvalitet',
  },
  ro: {
    question: 'stie_cineva cum_pot$ cum_fac$ se_poate$ puteti_sa unde_pot$ cand_vine poate_cineva',
    complaint:
      'nu_merge nu_functioneaza nu_raspunde nu_am_primit n-am_primit inca_astept tot_astept astept_de nimeni_nu_raspunde niciun_raspuns nici_un_raspuns banii_inapoi vreau_banii reclamatie plangere teapa$ bataie_de_joc inacceptabil niciodata_nu_mai s-a_stricat e_stricat',
    praise:
      'multumesc_mult multumim_mult va_multumesc_pentru multumesc_pentru felicitari recomand_cu recomand_tuturor foarte_multumit servicii_excelente serviciu_excelent bravo$',
    service:
      'serviciul_clienti servicii_clienti relatii_cu_clientii suport$ suportul angajat curier livrar factura call_center personalul',
    product: 'calitate calitatea aplicati baterie bateria versiune actualizare site-ul ambalaj defect$ defecte$',
  },
  ru: {
    question: 'кто_знает кто-нибудь_знает подскажите как_можно где_можно можно_ли скажите_пожалуиста',
    complaint:
      'не_работает не_работают не_отвеча до_сих_пор жду_уже не_пришел не_пришла не_пришло не_могу_воити не_могу_дозвон не_дозвон никогда_больше верните_деньги вернуть_деньги жалоба$ жалобу$ сломал недопустимо обман$ обманули$ списали_деньги',
    praise:
      'большое_спасибо огромное_спасибо спасибо_за_ спасибо_большое рекомендую_всем всем_рекомендую отличныи_сервис отличное_обслуж молодцы$',
    service: 'обслужив поддержк служба сотрудник сервис$ сервиса$ оператор доставк курьер колл-центр',
    product: 'качеств приложени батаре верси$ обновлени саит$ саита$ упаковк брак$ дефект глюч',
  },
};
