import type { Language } from '../web/language';

interface Sentences {
  readonly waiting: string;
  readonly done: string;
  readonly closeMe: string;
  readonly notHere: string;
}

/** All that this window ever says itself: the pane behind it says the rest. */
export const words: Readonly<Record<Language, Sentences>> = {
  en: {
    waiting: 'Opening the sign-in page…',
    done: 'You can go back to Outlook.',
    closeMe: 'Close this window, go back to Outlook and press Sign in again.',
    notHere: 'There is nothing to sign in to here. Close this window and open Acquaint in Outlook.',
  },
  lv: {
    waiting: 'Atver pierakstīšanās lapu…',
    done: 'Varat atgriezties Outlook.',
    closeMe: 'Aizveriet šo logu, atgriezieties Outlook un vēlreiz nospiediet Pierakstīties.',
    notHere: 'Šeit nav kur pierakstīties. Aizveriet šo logu un atveriet Acquaint programmā Outlook.',
  },
  nb: {
    waiting: 'Åpner påloggingssiden …',
    done: 'Du kan gå tilbake til Outlook.',
    closeMe: 'Lukk dette vinduet, gå tilbake til Outlook og trykk på Logg på igjen.',
    notHere: 'Det er ingenting å logge på her. Lukk dette vinduet og åpne Acquaint i Outlook.',
  },
  ro: {
    waiting: 'Se deschide pagina de conectare…',
    done: 'Puteți reveni la Outlook.',
    closeMe: 'Închideți această fereastră, reveniți la Outlook și apăsați din nou Conectare.',
    notHere: 'Aici nu este nimic la care să vă conectați. Închideți fereastra și deschideți Acquaint în Outlook.',
  },
  ru: {
    waiting: 'Открывается страница входа…',
    done: 'Можно вернуться в Outlook.',
    closeMe: 'Закройте это окно, вернитесь в Outlook и ещё раз нажмите «Войти».',
    notHere: 'Здесь некуда входить. Закройте это окно и откройте Acquaint в Outlook.',
  },
};
