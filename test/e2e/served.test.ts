import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:https';
import path from 'node:path';
import { projectRoot } from '../support/running-service';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage({ args: ['serve'] });
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text });
      });
    }).on('error', reject);
  });
}

describe('the service as it runs in life, without the preview', () => {
  test('serves the pane with Microsoft’s own address of Office.js', async () => {
    const { status, text } = await ask(`${stage.service().url}/pane/index.html`);
    expect(status).toBe(200);
    expect(text).toContain(cdn);
    expect(text).not.toContain('/office/office.js');
  });

  test.each(['/preview/', '/office/office.js', '/office-shim/msajax.js', '/samples/mail/index.json'])(
    'serves no %s: what plays Outlook is for the preview only',
    async (place) => {
      expect((await ask(`${stage.service().url}${place}`)).status).toBe(404);
    },
  );

  test('answers every address of the manifest, with what the manifest says it is', async () => {
    const manifest = readFileSync(path.join(projectRoot, 'manifest.xml'), 'utf8');
    const addresses = [...new Set(manifest.match(/https:\/\/localhost:3443[^"<\s]*/g) ?? [])];
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses.filter((one) => new URL(one).pathname !== '/')) {
      const { status, type } = await ask(address.replace('https://localhost:3443', stage.service().url));
      const wanted = address.endsWith('.png') ? 'image/png' : 'text/html';
      expect([address, status, type.split(';')[0]]).toEqual([address, 200, wanted]);
    }
  });

  test('opened outside Outlook, where Office.js does not come, the pane says so in words', async () => {
    const context = await stage.browser().newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 600 } });
    try {
      const outside: string[] = [];
      context.on('request', (request) => {
        if (!request.url().startsWith(stage.service().url)) outside.push(request.url());
      });
      await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
      const page = await context.newPage();
      await page.goto(`${stage.service().url}/pane/index.html`);
      await eventually(async () => expect(await page.locator('body').innerText()).toContain('Office.js could not be loaded'));
      expect(outside).toEqual([cdn]);
    } finally {
      await context.close();
    }
  });

  test('without scripts, the page still has words', async () => {
    const context = await stage.browser().newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${stage.service().url}/pane/index.html`);
      expect(await page.locator('body').innerText()).toMatch(/Acquaint…[\s\S]*needs JavaScript/);
    } finally {
      await context.close();
    }
  });
});

test('no page that the build made runs anything that stands in it', () => {
  const folder = path.join(projectRoot, 'build');
  const pages = ['pane', 'setup', 'sign-in', 'preview'].flatMap((name) =>
    readdirSync(path.join(folder, name))
      .filter((file) => file.endsWith('.html'))
      .map((file) => path.join(folder, name, file)),
  );
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const scripts = [...text.matchAll(/<script\b([^>]*)>([^<]*)/gi)];
    expect(scripts.filter(([, attributes = '', words = '']) => !/\bsrc=/.test(attributes) || words.trim() !== '')).toEqual([]);
    expect(text).not.toMatch(/<style\b|\son\w+=|\sstyle=|javascript:|srcdoc/i);
  }
});
