import { describeMessages } from '../../support/message-checks';
import english from '../../../src/web/crash/locales/en.json';
import latvian from '../../../src/web/crash/locales/lv.json';
import norwegian from '../../../src/web/crash/locales/nb.json';
import romanian from '../../../src/web/crash/locales/ro.json';
import russian from '../../../src/web/crash/locales/ru.json';

describeMessages({ page: 'web/crash', written: { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } });
