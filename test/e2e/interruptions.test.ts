import { nameOf, seen, settledCard, wordsIn } from './support/card';
import { layoutFaults, noFaults } from './support/layout';
import { interceptLookups, leaveLookups } from './support/lookups';
import { useStage } from './support/stage';

const stage = useStage();
const lost = /Failed to load resource/;

describe('a connection that is lost', () => {
  test('is told of in words, and the card comes by itself when it is back', async () => {
    const tab = await stage.open({ mail: 'anna-berzina', mayComplain: lost });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.context.setOffline(true);
    await tab.show('marit-odegard');
    await seen(tab, 'The Acquaint service can’t be reached');
    expect(await wordsIn(nameOf(tab))).toBe('Marit Ødegård');
    await tab.context.setOffline(false);
    expect(await settledCard(tab, 'Marit Ødegård')).toContain('Moved to Fjordline Logistics');
  });
});

describe('a laptop that fell asleep over a look-up', () => {
  test('asks again by itself when it wakes', async () => {
    const tab = await stage.open({
      mail: 'anna-berzina',
      mayComplain: lost,
      prepare: (context) => interceptLookups(context, (_, route) => route.abort('internetdisconnected')),
    });
    await seen(tab, 'The Acquaint service can’t be reached');
    await leaveLookups(tab.context);
    const frame = await tab.frame();
    await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await settledCard(tab, 'Anna Bērziņa')).toContain('Proven');
  });
});

test('a browser that keeps nothing for us still shows the card', async () => {
  const tab = await stage.open({
    mail: 'anna-berzina',
    prepare: (context) =>
      context.addInitScript(() => {
        if (!location.pathname.startsWith('/pane/')) return;
        const get = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get });
      }),
  });
  expect(await settledCard(tab, 'Anna Bērziņa')).toContain('Proven');
  const frame = await tab.frame();
  expect(await frame.evaluate(() => Object.getOwnPropertyDescriptor(window, 'localStorage')?.get !== undefined)).toBe(true);
});

describe('a name that is written from right to left', () => {
  test.each([
    ['Arabic', 'عبد الرحمن بن محمد الأنصاري'],
    ['Hebrew with a company in brackets', 'רחל כהן-אברהמי (Contoso Ltd.)'],
  ])('%s stands as it is written, and breaks nothing around it', async (_, name) => {
    const tab = await stage.open({ mail: 'none' });
    const encoded = Buffer.from(name).toString('base64');
    const mail = `From: =?utf-8?B?${encoded}?= <someone@nowhere.example>\r\nTo: robin.vale@contoso.example\r\nSubject: Hello\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\nHello`;
    await tab.play((preview, text) => preview.openFile(text), mail);
    await settledCard(tab, name);
    const direction = await nameOf(tab).evaluate((heading) => getComputedStyle(heading.firstElementChild ?? heading).direction);
    expect(direction).toBe('rtl');
    expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
  });
});
