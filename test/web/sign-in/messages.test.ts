import english from '../../../src/web/sign-in/locales/en.json';
import latvian from '../../../src/web/sign-in/locales/lv.json';
import norwegian from '../../../src/web/sign-in/locales/nb.json';
import romanian from '../../../src/web/sign-in/locales/ro.json';
import russian from '../../../src/web/sign-in/locales/ru.json';
import { refusalReasons } from '../../../src/web/sign-in/refusal';
import { describeMessages } from '../../support/message-checks';

describeMessages({ page: 'web/sign-in', written: { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } });

test('every refusal is said, with what to do', () => {
  const keys = Object.keys(english);
  expect(
    refusalReasons.flatMap((reason) => [`refused.${reason}`, `refused.${reason}.why`]).filter((key) => !keys.includes(key)),
  ).toEqual([]);
});
