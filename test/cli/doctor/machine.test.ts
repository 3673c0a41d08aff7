import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { checkCertificate } from '../../../src/cli/doctor/certificate-check';
import { checkNode, checkPages, checkPort } from '../../../src/cli/doctor/machine-checks';
import { checkManifest } from '../../../src/cli/doctor/manifest-check';
import { localCertificate } from '../../../src/service/certificate';
import { temporaryFolder } from '../../support/stores';
import { freePort } from '../../support/running-service';
import { root } from '../run-main';

const now = new Date();
const running = { version: '1.2.3', isReady: true };

describe('the doctor looks at Node.js', () => {
  test.each([
    ['20.19.0', 'ok'],
    ['22.0.0', 'ok'],
    ['20.18.9', 'problem'],
    ['18.20.0', 'problem'],
  ])('%s: %s', (version, status) => expect(checkNode(version)).toMatchObject({ status, found: version }));
});

describe('the doctor looks at the pages', () => {
  test('and says how to build them', () => {
    expect(checkPages(temporaryFolder())).toMatchObject({ status: 'problem', advice: 'Run `npm run build`.' });
  });

  test('and is content if they are built', () => {
    const built = temporaryFolder();
    for (const page of ['pane', 'sign-in', 'setup', 'preview']) {
      mkdirSync(path.join(built, 'build', page), { recursive: true });
      writeFileSync(path.join(built, 'build', page, 'index.html'), '');
    }
    expect(checkPages(built).status).toBe('ok');
  });
});

describe('the doctor looks at the port', () => {
  test('and is content if it is free, or if Acquaint listens there already', async () => {
    const port = await freePort();
    expect(await checkPort(port, null)).toMatchObject({ status: 'ok', found: `${port} is free` });
    expect(await checkPort(port, running)).toMatchObject({ status: 'ok', found: `${port}, Acquaint 1.2.3 listens there` });
  });

  test('and says what to do if another program uses it', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await checkPort(port, null)).toMatchObject({ status: 'problem', advice: expect.stringContaining('ACQUAINT_PORT') });
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('the doctor looks at the certificate', () => {
  const home = temporaryFolder();
  const dataFolder = temporaryFolder();
  const check = (at = now) => checkCertificate({ dataFolder, home, now: at });

  test('and says that it will be made, was made, is trusted, or is trusted no more', async () => {
    expect(check()).toMatchObject({ status: 'note', found: 'made at the first start' });
    const { key, cert } = await localCertificate(path.join(dataFolder, 'certificate'), now, home);
    expect(check()).toMatchObject({ status: 'note', found: 'made on this machine' });
    mkdirSync(path.join(home, '.office-addin-dev-certs'));
    writeFileSync(path.join(home, '.office-addin-dev-certs/localhost.crt'), cert);
    writeFileSync(path.join(home, '.office-addin-dev-certs/localhost.key'), key);
    expect(check()).toMatchObject({ status: 'ok', found: expect.stringMatching(/^trusted on this machine, until \d{4}-/) });
    expect(check(new Date(now.getTime() + 500 * 86_400_000))).toMatchObject({
      status: 'note',
      advice: expect.stringContaining('npm run trust'),
    });
  });
});

describe('the doctor looks at the manifest', () => {
  const manifestWith = (origin: string) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'manifest.xml'), `<Url DefaultValue="${origin}/pane/index.html"/>`);
    return folder;
  };

  test('and is content with ours on its usual port', () => {
    expect(checkManifest(root, 3443)).toEqual({
      status: 'ok',
      subject: 'manifest',
      found: 'loads from https://localhost:3443',
      advice: null,
    });
    expect(checkManifest(root, null).status).toBe('ok');
  });

  test('and notes that the service listens elsewhere', () => {
    expect(checkManifest(root, 5443)).toMatchObject({ status: 'note', found: expect.stringContaining('listens on port 5443') });
    expect(checkManifest(manifestWith('https://acquaint.contoso.example'), 5443).status).toBe('ok');
  });

  test('and does not accept one without https, or none at all', () => {
    expect(checkManifest(manifestWith('http://localhost:3443'), 3443)).toMatchObject({ status: 'problem' });
    expect(checkManifest(temporaryFolder(), 3443)).toMatchObject({ status: 'problem', found: 'manifest.xml is missing' });
  });
});
