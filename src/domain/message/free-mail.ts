/** Providers where anybody gets an address: such a domain says nothing about an employer. */
const providers: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.no live.com live.no live.co.uk msn.com passport.com
  yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.ro yahoo.no yahoo.it yahoo.es yahoo.co.in yahoo.co.jp ymail.com rocketmail.com aol.com aim.com
  icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com fastmail.com fastmail.fm
  hey.com zoho.com zohomail.com zohomail.eu mail.com email.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de
  posteo.net mailbox.org hushmail.com duck.com mozmail.com privaterelay.appleid.com pobox.com runbox.com
  inbox.lv inbox.eu apollo.lv tvnet.lv delfi.lv e-apollo.lv one.lv navigator.lv mail.lv latnet.lv lattelecom.lv
  online.no broadpark.no getmail.no start.no frisurf.no sensewave.no c2i.net lyse.net altibox.no bluezone.no epost.no
  yahoo.com.ro mail.ro email.ro rdslink.ro personal.ro k.ro home.ro
  mail.ru list.ru bk.ru inbox.ru internet.ru xmail.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru narod.ru rambler.ru lenta.ru
  autorambler.ru myrambler.ru ro.ru pochta.ru qip.ru hotbox.ru vk.com ngs.ru e1.ru tut.by ukr.net i.ua meta.ua bigmir.net inbox.lt mail.ee
  hot.ee online.ee one.lt takas.lt
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it alice.it terra.es telefonica.net bluewin.ch telia.com
  comhem.se bredband.net spray.se hotmail.se live.se yahoo.se jubii.dk mail.dk stofanet.dk hotmail.dk live.dk suomi24.fi luukku.com kolumbus.fi
  seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl abv.bg mail.bg
  btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net comcast.net verizon.net att.net sbcglobal.net cox.net charter.net
  bellsouth.net earthlink.net juno.com rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au xtra.co.nz
  qq.com 163.com 126.com sina.com sohu.com foxmail.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br terra.com.br
  mailinator.com guerrillamail.com 10minutemail.com tempmail.com yopmail.com
  users.noreply.github.com
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether anybody can get an address at this domain. `domain` in lower case, as `parseAddress` gives it. */
export function isFreeMail(domain: string): boolean {
  return providers.has(domain);
}
